package org.cupel.ingest.http;

import java.util.Locale;

/**
 * A published checksum of a file.
 *
 * @param algorithm as {@link java.security.MessageDigest} knows it, e.g. {@code MD5} or {@code SHA-256}
 * @param hex the digest in hexadecimal digits
 */
public record Checksum(String algorithm, String hex) {

    /** The publisher tells none. */
    public static final Checksum NONE = new Checksum("", "");

    public Checksum {
        hex = hex.strip().toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]*") || algorithm.isEmpty() != hex.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + hex + "' is no " + algorithm + " checksum. Give it in hexadecimal digits.");
        }
    }

    public static Checksum md5(String hex) {
        return new Checksum("MD5", hex);
    }

    public static Checksum sha256(String hex) {
        return new Checksum("SHA-256", hex);
    }

    boolean known() {
        return !hex.isEmpty();
    }
}
