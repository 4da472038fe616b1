package org.cupel.acquisition.ranking;

import java.util.List;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.surrogate.acquisition.Acquisition;
import org.cupel.surrogate.acquisition.CandidatePool;
import org.cupel.surrogate.acquisition.Ranking;
import org.cupel.surrogate.acquisition.Settings;

/** Orders a pool by the campaign's policy. */
final class PoolScorer {

    private PoolScorer() {}

    /**
     * Scores median and total uncertainty of every entry; O(n log n).
     *
     * @param incumbent the loss to beat, in the property's unit
     * @return best first; equal scores by material id
     */
    static List<ScoredEntry> score(CampaignDefinition campaign, List<PoolEntry> entries, double incumbent) {
        var pool = new CandidatePool(
                entries.stream().map(PoolEntry::materialId).toList(),
                entries.stream()
                        .mapToDouble(entry -> campaign.goal().loss(entry.median()))
                        .toArray(),
                entries.stream().mapToDouble(PoolEntry::sigma).toArray());
        var settings = new Settings(incumbent, campaign.explorationWeight(), campaign.seed());
        var function = Acquisition.named(campaign.policy().wireName(), settings);
        return Ranking.topK(function, pool, pool.size()).stream()
                .map(ranked -> new ScoredEntry(entries.get(ranked.index()), ranked.score()))
                .toList();
    }
}
