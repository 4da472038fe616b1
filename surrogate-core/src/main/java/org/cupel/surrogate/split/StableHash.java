package org.cupel.surrogate.split;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A number per key that is the same in every release, JVM and language: the first 53 bits of
 * SHA-256(salt, NUL, key), in UTF-8, as a fraction.
 */
public record StableHash(String salt) {

    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    /** Uniform in [0, 1). */
    public double unitInterval(String key) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(salt.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        byte[] hash = sha256.digest(key.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 11) * TWO_TO_MINUS_53;
    }
}
