package org.cupel.platform.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cupel.schema.signature.SigningKey;

/** HMAC-SHA-256 (RFC 2104). */
final class Hmac {

    static final int MIN_BYTES = 32;

    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    /** @throws IllegalArgumentException when the key is too short or is no random bytes */
    static void require(SigningKey key) {
        byte[] material = key.material();
        if (material.length < MIN_BYTES) {
            throw new IllegalArgumentException("Key " + key + " has " + material.length + " bytes; HMAC-SHA-256 needs "
                    + MIN_BYTES + " or more. Make one with ./cupel keys new.");
        }
        for (byte value : material) {
            if (value != material[0]) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "Key " + key + " is one byte repeated, which anybody can guess. Make one with ./cupel keys new.");
    }

    static byte[] sign(SigningKey key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key.material(), NAME));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + NAME, impossible);
        }
    }

    /** Takes as long for a wrong signature as for a right one. */
    static boolean verifies(SigningKey key, byte[] content, byte[] claimed) {
        return MessageDigest.isEqual(sign(key, content), claimed);
    }
}
