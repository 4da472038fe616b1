package org.cupel.acquisition.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.CampaignDefinition;

/**
 * One ranking, with everything that decides its outcome.
 *
 * @param poolSize materials that predictions were asked for
 * @param poolHash identity of the set of ranked materials
 * @param rejected materials that the predictor refused
 * @param bestSoFar smallest known loss: the smallest value, or by the goal the largest with its sign turned, or the distance
 *     from the middle of its bounds, null when none is known
 * @param incumbent the value to beat that was used
 * @param scoresKey where every score is kept
 * @param notes further parameters that decided the outcome, as JSON values
 */
public record RankingRun(
        UUID id,
        UUID campaignId,
        int iteration,
        UUID modelId,
        UUID predictionRequestId,
        CampaignDefinition definition,
        int poolSize,
        String poolHash,
        int ranked,
        int rejected,
        Double bestSoFar,
        double incumbent,
        List<Pick> picks,
        Instant at,
        String scoresKey,
        Map<String, Object> notes) {

    /**
     * A candidate of the batch that the ranking recommends.
     *
     * @param rank null of one that is to be measured again, as are score and median
     * @param q50 the median that it was scored by
     */
    public record Pick(
            UUID candidateId, String materialId, Integer rank, Double score, Double q50, boolean replicate) {}
}
