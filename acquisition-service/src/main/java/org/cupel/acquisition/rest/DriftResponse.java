package org.cupel.acquisition.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.drift.DriftFindings;
import org.cupel.acquisition.drift.DriftRecord;
import org.cupel.surrogate.drift.RetrainReason;

/** What one comparison found. */
public record DriftResponse(
        UUID id,
        UUID campaignId,
        UUID modelId,
        UUID predictionRequestId,
        String occasion,
        int poolSize,
        int poolSampled,
        int results,
        Boolean retrainRecommended,
        String notCompared,
        List<RetrainReason> reasons,
        DriftFindings findings,
        Instant createdAt) {

    static DriftResponse of(DriftRecord found) {
        return new DriftResponse(
                found.id(),
                found.job().campaignId(),
                found.job().modelId(),
                found.job().predictionRequestId(),
                found.job().occasion().wireName(),
                found.poolSize(),
                found.poolSampled(),
                found.results(),
                found.retrainRecommended(),
                found.notCompared(),
                found.reasons(),
                found.findings(),
                found.at());
    }
}
