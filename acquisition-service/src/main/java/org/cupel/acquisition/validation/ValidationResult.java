package org.cupel.acquisition.validation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.candidate.CandidateState;

/**
 * A result that counts; all are kept.
 *
 * @param value in {@code unit}, the unit of the property; {@code reportedValue} is as sent
 * @param outcome validated or rejected, which is the candidate's state since
 * @param candidateVersion of the candidate after the result
 * @param requestHash identity of the payload behind the idempotency key
 * @param additional whether the candidate had a result before
 */
public record ValidationResult(
        UUID id,
        UUID campaignId,
        UUID candidateId,
        String materialId,
        Measurement measurement,
        CandidateState outcome,
        long candidateVersion,
        String idempotencyKey,
        String requestHash,
        Instant recordedAt,
        boolean additional,
        List<Attachment> attachments) {

    public ValidationResult {
        attachments = List.copyOf(attachments);
    }
}
