package org.cupel.predict.inquiry;

import java.time.Instant;
import java.util.UUID;

/**
 * A file with structures that somebody asks about.
 *
 * @param name of the file; its ending says what it is
 * @param modelId which model answers, null before it is begun
 * @param sha256 of the file's bytes
 * @param total how many structures it has, null before it is begun
 * @param error why it failed, null when it did not
 * @param askedBy null where nobody is told apart
 */
public record Inquiry(
        UUID id,
        String name,
        String property,
        UUID modelId,
        String sha256,
        long bytes,
        InquiryState state,
        Integer total,
        String error,
        String askedBy,
        Instant createdAt) {

    /** Whether somebody asked for the same. */
    boolean asks(Inquiry other) {
        return name.equals(other.name) && property.equals(other.property) && sha256.equals(other.sha256);
    }
}
