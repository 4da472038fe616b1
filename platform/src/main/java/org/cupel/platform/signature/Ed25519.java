package org.cupel.platform.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.cupel.schema.signature.SigningKey;

/** Ed25519 (RFC 8032) as every Java since 15 has it. */
final class Ed25519 {

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /** @throws IllegalArgumentException when it is none */
    static PrivateKey privateKey(SigningKey key) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(key.material()));
        } catch (InvalidKeySpecException wrong) {
            throw noKey(key, "PKCS #8");
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static PublicKey publicKey(SigningKey key) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(key.material()));
        } catch (InvalidKeySpecException wrong) {
            throw noKey(key, "X.509");
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    static boolean verifies(PublicKey key, byte[] content, byte[] claimed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(claimed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    // The provider's own message may quote what it could not read.
    private static IllegalArgumentException noKey(SigningKey key, String encoding) {
        return new IllegalArgumentException("Key " + key + " has " + key.material().length + " bytes that are no "
                + encoding + " key of Ed25519. Make one with ./cupel keys new.");
    }

    private static IllegalStateException missing(GeneralSecurityException failure) {
        return new IllegalStateException(
                "This Java has no " + NAME + ". Use JDK 17 or newer with its own providers.", failure);
    }
}
