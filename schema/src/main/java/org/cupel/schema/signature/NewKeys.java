package org.cupel.schema.signature;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/** Makes keys, named after their day and what they are: {@code ed25519-20260701-4f3a91c0}. */
public final class NewKeys {

    private static final int HMAC_BYTES = 32;
    private static final int FINGERPRINT_BYTES = 4;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public NewKeys(Clock clock) {
        this.clock = clock;
    }

    /** A secret for whoever signs and whoever verifies. */
    public SigningKey hmac() {
        byte[] material = new byte[HMAC_BYTES];
        random.nextBytes(material);
        byte[] name = new byte[FINGERPRINT_BYTES];
        random.nextBytes(name);
        return new SigningKey(id(KeyKind.HMAC, name), KeyKind.HMAC, material);
    }

    /** The private half, then the public one. */
    public List<SigningKey> ed25519() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            String id = id(
                    KeyKind.ED25519_PUBLIC, MessageDigest.getInstance("SHA-256").digest(open));
            return List.of(
                    new SigningKey(
                            id, KeyKind.ED25519_PRIVATE, pair.getPrivate().getEncoded()),
                    new SigningKey(id, KeyKind.ED25519_PUBLIC, open));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", impossible);
        }
    }

    private String id(KeyKind kind, byte[] fingerprint) {
        String day = LocalDate.now(clock).toString().replace("-", "");
        return kind.algorithm() + "-" + day + "-" + HexFormat.of().formatHex(fingerprint, 0, FINGERPRINT_BYTES);
    }
}
