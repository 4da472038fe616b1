package org.cupel.predict.inquiry;

/**
 * How much may be asked in the background.
 *
 * @param bytes of a file as sent
 * @param unpackedBytes of all that a compressed file or an archive holds
 * @param structures of a file
 * @param atoms of a structure
 */
public record InquiryLimits(long bytes, long unpackedBytes, int structures, int atoms) {

    public InquiryLimits {
        if (bytes < 1 || unpackedBytes < bytes || structures < 1 || atoms < 1) {
            throw new IllegalArgumentException(
                    "Inquiries of " + bytes + " bytes, " + unpackedBytes
                            + " unpacked, with " + structures + " structures of " + atoms
                            + " atoms cannot be asked. Set cupel.predict.inquiry.* to positive numbers, unpacked not below packed.");
        }
    }
}
