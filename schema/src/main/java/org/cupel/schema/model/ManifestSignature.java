package org.cupel.schema.model;

import java.util.List;

/**
 * Signatures of a manifest's exact bytes, stored beside it under {@link #keyOf}; each of them vouches for the whole.
 *
 * @param format {@link #FORMAT}
 * @param manifestSha256 of the bytes that are signed, for people; the signatures say the same
 */
public record ManifestSignature(String format, String manifestSha256, List<KeySignature> signatures) {

    /** Of this record. */
    public static final String FORMAT = "cupel.signature.1";

    private static final String SUFFIX = ".sig";

    public ManifestSignature {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("The signature has format '" + format + "', not '" + FORMAT
                    + "'. Maybe a newer release of Cupel wrote it: update this service.");
        }
        signatures = List.copyOf(signatures);
    }

    /** Where the signature of a manifest lies in S3. */
    public static String keyOf(String manifestKey) {
        return manifestKey + SUFFIX;
    }
}
