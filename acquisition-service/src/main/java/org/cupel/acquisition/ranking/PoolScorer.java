package org.cupel.acquisition.ranking;

import java.util.List;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.surrogate.acquisition.Acquisition;
import org.cupel.surrogate.acquisition.Bounds;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.Ranking;
import org.cupel.surrogate.acquisition.Schedule;
import org.cupel.surrogate.acquisition.Settings;

/** Orders a pool by the campaign's policy. */
public final class PoolScorer {

    private PoolScorer() {}

    /**
     * Scores median and total uncertainty of every entry, weighed by how likely bounds of other properties hold; O(n log n). The
     * same arguments give the same bits.
     *
     * @param incumbent the loss to beat, in the property's unit
     * @param round from 1; decides scheduled weights and Thompson's draws
     * @return best first; equal scores by material id
     * @throws IllegalArgumentException when a median or sigma is not finite, or a cost that is needed is missing
     */
    public static List<ScoredEntry> score(
            CampaignDefinition campaign, List<PoolEntry> entries, double incumbent, int round) {
        List<String> ids = entries.stream().map(PoolEntry::materialId).toList();
        double[] scores = OtherOdds.weigh(
                campaign,
                scores(campaign, ids, entries, incumbent, Math.max(1, round)),
                OtherOdds.logs(campaign.goal(), entries));
        return Ranking.topK(ids, scores, scores.length).stream()
                .map(ranked -> new ScoredEntry(entries.get(ranked.index()), ranked.score()))
                .toList();
    }

    private static double[] scores(
            CampaignDefinition campaign, List<String> ids, List<PoolEntry> entries, double incumbent, int round) {
        SearchGoal goal = campaign.goal();
        double[] medians = entries.stream().mapToDouble(PoolEntry::median).toArray();
        double[] sigmas = entries.stream().mapToDouble(PoolEntry::sigma).toArray();
        var predicted = new CandidatePool(ids, medians, sigmas);
        return switch (campaign.policy()) {
            // Of the property itself: a bound on the distance from the middle of a window is not normal.
            case FEASIBILITY, FEASIBILITY_PER_COST ->
                named(campaign, withCosts(campaign, predicted, entries), incumbent, round);
            case THOMPSON -> {
                double[] draws = named(campaign, predicted, incumbent, round);
                for (int i = 0; i < draws.length; i++) {
                    draws[i] = -goal.loss(-draws[i]);
                }
                yield draws;
            }
            case STRADDLE -> named(campaign, losses(goal, ids, medians, sigmas), goal.lossLimit(), round);
            default ->
                named(campaign, withCosts(campaign, losses(goal, ids, medians, sigmas), entries), incumbent, round);
        };
    }

    private static CandidatePool losses(SearchGoal goal, List<String> ids, double[] medians, double[] sigmas) {
        double[] losses = new double[medians.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = goal.loss(medians[i]);
        }
        return new CandidatePool(ids, losses, sigmas);
    }

    private static CandidatePool withCosts(CampaignDefinition campaign, CandidatePool pool, List<PoolEntry> entries) {
        return campaign.policy().perCost()
                ? pool.withCosts(entries.stream().mapToDouble(PoolEntry::atoms).toArray())
                : pool;
    }

    private static double[] named(CampaignDefinition campaign, CandidatePool pool, double reference, int round) {
        SearchGoal goal = campaign.goal();
        var settings = new Settings(reference, 1, campaign.seed())
                .withExploration(schedule(campaign), round)
                .withBounds(List.of(new Bounds(0, goal.low(), goal.high())));
        return Acquisition.named(campaign.policy().wireName(), settings).score(pool);
    }

    private static Schedule schedule(CampaignDefinition campaign) {
        return Schedule.named(campaign.schedule(), campaign.explorationWeight());
    }

    /** The exploration weight that counts in a round over so many candidates. */
    public static double explorationWeight(CampaignDefinition campaign, int round, int candidates) {
        return schedule(campaign).weight(Math.max(1, round), candidates);
    }
}
