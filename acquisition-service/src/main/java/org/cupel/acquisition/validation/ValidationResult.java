package org.cupel.acquisition.validation;

import java.time.Instant;
import java.util.UUID;
import org.cupel.acquisition.candidate.CandidateState;

/**
 * A result that counts.
 *
 * @param value in {@code unit}, the unit of the property; {@code reportedValue} is as sent
 * @param outcome validated or rejected, which is the candidate's state since
 * @param candidateVersion of the candidate after the result
 * @param requestHash identity of the payload behind the idempotency key
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
        Instant recordedAt) {}
