package org.cupel.acquisition.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.OtherBound;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.surrogate.acquisition.Bounds;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.Discounted;
import org.cupel.surrogate.acquisition.Feasibility;
import org.cupel.surrogate.acquisition.PropertyColumn;

/**
 * How likely the bounds of properties hold that a campaign does not rank by, and what scores count then. Errors of different
 * properties count as independent, of the ranked one as well.
 */
final class OtherOdds {

    private OtherOdds() {}

    /**
     * The logarithm of the probability that all other bounds hold; O(n).
     *
     * @param entries each with values of the same properties
     * @return in the order of the entries; empty when they have no other values
     */
    static double[] logs(SearchGoal goal, List<PoolEntry> entries) {
        if (entries.isEmpty() || entries.get(0).others().isEmpty()) {
            return new double[0];
        }
        List<PropertyColumn> columns = new ArrayList<>();
        List<Bounds> bounds = new ArrayList<>();
        for (int other = 0; other < entries.get(0).others().size(); other++) {
            OtherBound bound = GoalOdds.bound(goal, entries.get(0).others().get(other));
            bounds.add(new Bounds(other, bound.low(), bound.high()));
            columns.add(column(entries, other));
        }
        List<String> ids = entries.stream().map(PoolEntry::materialId).toList();
        return new Feasibility(bounds).score(new CandidatePool(ids, columns, new double[0][], new double[0]));
    }

    private static PropertyColumn column(List<PoolEntry> entries, int other) {
        double[] medians = new double[entries.size()];
        double[] sigmas = new double[entries.size()];
        for (int i = 0; i < medians.length; i++) {
            OtherValue value = entries.get(i).others().get(other);
            medians[i] = value.median();
            sigmas[i] = value.sigma();
        }
        return new PropertyColumn(medians, sigmas);
    }

    /**
     * Scores that know the other bounds: a logarithm is a sum, expected improvement a product, as in constrained expected
     * improvement (Gardner et al., ICML 2014), random ones stay, and of the rest what lies above a typical score is discounted.
     *
     * @param logs as {@link #logs} gives them
     */
    static double[] weigh(CampaignDefinition campaign, double[] scores, double[] logs) {
        Policy policy = campaign.policy();
        if (logs.length == 0 || policy == Policy.RANDOM) {
            return scores;
        }
        double[] weighed = Arrays.copyOf(scores, scores.length);
        if (policy.logarithmic() || policy == Policy.EI) {
            for (int i = 0; i < weighed.length; i++) {
                weighed[i] = policy.logarithmic() ? scores[i] + logs[i] : scores[i] * Math.exp(logs[i]);
            }
            return weighed;
        }
        return Discounted.by(logs, scores);
    }
}
