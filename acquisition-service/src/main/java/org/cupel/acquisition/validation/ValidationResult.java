package org.cupel.acquisition.validation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A result that counts; all are kept.
 *
 * @param value in {@code unit}, the unit of the property; {@code reportedValue} is as sent
 * @param outcome that the synthesis failed; else validated or rejected, which is the candidate's state since
 * @param candidateVersion of the candidate after the result
 * @param requestHash identity of the payload behind the idempotency key
 * @param additional whether the candidate had a result before; a correction takes it from what it corrects
 * @param corrects the result in whose place this one stands, null for most
 * @param correctedBy the result that stands in its place, null while it stands itself
 * @param claimedBy who had claimed the candidate when the result came in, null for nobody
 */
public record ValidationResult(
        UUID id,
        UUID campaignId,
        UUID candidateId,
        String materialId,
        Measurement measurement,
        ResultOutcome outcome,
        long candidateVersion,
        String idempotencyKey,
        String requestHash,
        Instant recordedAt,
        boolean additional,
        List<Attachment> attachments,
        UUID corrects,
        UUID correctedBy,
        String claimedBy) {

    public ValidationResult {
        attachments = List.copyOf(attachments);
    }
}
