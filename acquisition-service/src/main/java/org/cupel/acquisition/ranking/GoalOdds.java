package org.cupel.acquisition.ranking;

import java.util.List;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.LogProbabilityOfImprovement;

/** How likely each prediction meets the campaign's goal. */
public final class GoalOdds {

    private GoalOdds() {}

    /**
     * P(value &lt; threshold) of a normal distribution around the median with the total uncertainty; O(n).
     *
     * @return in the order of the ranking, each from 0 to 1
     */
    public static double[] of(CampaignDefinition campaign, List<ScoredEntry> ranking) {
        var pool = new CandidatePool(
                ranking.stream().map(scored -> scored.entry().materialId()).toList(),
                ranking.stream().mapToDouble(scored -> scored.entry().median()).toArray(),
                ranking.stream().mapToDouble(scored -> scored.entry().sigma()).toArray());
        double[] logs = new LogProbabilityOfImprovement(campaign.threshold()).score(pool);
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i]);
        }
        return logs;
    }
}
