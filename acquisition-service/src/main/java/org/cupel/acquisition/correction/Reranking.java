package org.cupel.acquisition.correction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.ranking.Incumbent;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.PoolScorer;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.acquisition.ranking.ScoredPool;
import org.cupel.surrogate.correction.CorrectedPool;

/** A pool corrected by results and scored by the campaign's policy, as it was before. */
final class Reranking {

    private Reranking() {}

    /**
     * @param labels all that are known of the property
     * @param usable those of the pool
     */
    static ScoredPool of(Campaign campaign, Basis basis, CorrectablePool pool, List<Label> labels, List<Label> usable) {
        CorrectedPool corrected = pool.corrected(usable, campaign.definition().property());
        Set<String> measured = labels.stream().map(Label::materialId).collect(Collectors.toSet());
        List<PoolEntry> entries = pool.entries(corrected, measured);
        RankablePool before = pool.rankable();
        Double best = best(campaign.definition().goal(), before.bestKnown(), labels);
        double incumbent = Incumbent.of(campaign.definition(), best);
        var job = new RankingJob(campaign.id(), UUID.randomUUID(), basis.predictionRequestId(), basis.modelId());
        return new ScoredPool(
                job,
                before.with(entries, best),
                incumbent,
                PoolScorer.score(
                        campaign.definition(),
                        entries,
                        incumbent,
                        campaign.loop().iteration()),
                Map.of("correction", note(pool, corrected, usable)));
    }

    private static Double best(SearchGoal goal, Double before, List<Label> labels) {
        double best = before == null ? Double.POSITIVE_INFINITY : before;
        for (Label label : labels) {
            best = Math.min(best, goal.loss(label.value()));
        }
        return best == Double.POSITIVE_INFINITY ? null : best;
    }

    private static Map<String, Object> note(CorrectablePool pool, CorrectedPool corrected, List<Label> usable) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("results", corrected.results());
        note.put("known", usable.size());
        note.put("evidence", Evidence.of(usable));
        note.put("features", pool.kind());
        note.put("described", pool.size());
        note.put("length", corrected.kernel().length());
        note.put("share", corrected.kernel().share());
        note.put("scale", corrected.kernel().scale());
        return note;
    }
}
