package org.cupel.acquisition.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.cupel.acquisition.ranking.RankingRuns;

/** A recorded ranking: what decided it, and whom it suggests. */
public record RankingResponse(
        UUID id,
        UUID campaignId,
        int iteration,
        UUID modelId,
        UUID predictionRequestId,
        String policy,
        @JsonRawValue String parameters,
        long seed,
        int poolSize,
        String poolHash,
        int ranked,
        int rejected,
        Double bestSoFar,
        double incumbent,
        @JsonRawValue String picks,
        Instant createdAt,
        String scoresKey,
        boolean scoresOnly) {

    static RankingResponse of(RankingRuns.Recorded run) {
        return new RankingResponse(
                run.id(),
                run.campaignId(),
                run.iteration(),
                run.modelId(),
                run.predictionRequestId(),
                run.policy(),
                run.parametersJson(),
                run.seed(),
                run.poolSize(),
                run.poolHash(),
                run.ranked(),
                run.rejected(),
                run.bestSoFar(),
                run.incumbent(),
                run.picksJson(),
                run.createdAt(),
                run.scoresKey(),
                !run.evidence());
    }
}
