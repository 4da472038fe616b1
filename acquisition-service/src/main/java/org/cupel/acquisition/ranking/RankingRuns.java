package org.cupel.acquisition.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rankings that were made, as they are recorded. */
public interface RankingRuns {

    Optional<Recorded> find(UUID campaignId, UUID runId);

    /**
     * @param before only those older than this run, null for the newest
     * @return newest first
     */
    List<Recorded> newest(UUID campaignId, UUID before, int limit);

    /**
     * @param parametersJson all that decided the outcome, a JSON object
     * @param picksJson the suggested batch, a JSON array, in order
     * @param scoresKey where all scores are kept, null in runs of before they were
     * @param evidence whether its predictions were written to the candidates, or its scores only
     */
    record Recorded(
            UUID id,
            UUID campaignId,
            int iteration,
            UUID modelId,
            UUID predictionRequestId,
            String policy,
            String parametersJson,
            long seed,
            int poolSize,
            String poolHash,
            int ranked,
            int rejected,
            Double bestSoFar,
            double incumbent,
            String picksJson,
            Instant createdAt,
            String scoresKey,
            boolean evidence) {}
}
