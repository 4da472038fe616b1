package org.cupel.acquisition.ranking;

import java.util.Arrays;
import java.util.List;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.OtherBound;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.surrogate.acquisition.AcquisitionFunction;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.LogProbabilityOfImprovement;
import org.cupel.surrogate.acquisition.NormalTail;

/** How likely each prediction meets the campaign's goal. */
public final class GoalOdds {

    private GoalOdds() {}

    /**
     * P(low ≤ value ≤ high) of a normal distribution around the median with the total uncertainty, times that of every other
     * property that the goal bounds, as if their errors were independent; O(n).
     *
     * @return in the order of the ranking, each from 0 to 1
     */
    public static double[] of(CampaignDefinition campaign, List<ScoredEntry> ranking) {
        var pool = new CandidatePool(
                ranking.stream().map(scored -> scored.entry().materialId()).toList(),
                ranking.stream().mapToDouble(scored -> scored.entry().median()).toArray(),
                ranking.stream().mapToDouble(scored -> scored.entry().sigma()).toArray());
        SearchGoal goal = campaign.goal();
        double[] high = below(goal.high(), pool);
        double[] low = below(goal.low(), pool);
        for (int i = 0; i < high.length; i++) {
            high[i] = Math.max(0, high[i] - low[i]);
        }
        double[] others =
                OtherOdds.logs(goal, ranking.stream().map(ScoredEntry::entry).toList());
        for (int i = 0; i < others.length; i++) {
            high[i] *= Math.exp(others[i]);
        }
        return high;
    }

    /** The probability that the other value of a material meets its bound. */
    public static double of(OtherBound bound, OtherValue value) {
        double sigma = Math.max(value.sigma(), AcquisitionFunction.SIGMA_FLOOR);
        return Math.exp(
                NormalTail.logWithin((bound.low() - value.median()) / sigma, (bound.high() - value.median()) / sigma));
    }

    /** The goal's bound of a value. */
    public static OtherBound bound(SearchGoal goal, OtherValue value) {
        return goal.others().stream()
                .filter(bound -> bound.property() == value.property())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The goal does not bound "
                        + value.property().wireName() + ", of which a ranking has values. Ask for predictions anew."));
    }

    private static double[] below(double bound, CandidatePool pool) {
        var odds = new double[pool.size()];
        if (Double.isInfinite(bound)) {
            Arrays.fill(odds, bound > 0 ? 1 : 0);
            return odds;
        }
        double[] logs = new LogProbabilityOfImprovement(bound).score(pool);
        for (int i = 0; i < logs.length; i++) {
            odds[i] = Math.exp(logs[i]);
        }
        return odds;
    }
}
