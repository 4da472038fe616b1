package org.cupel.acquisition.ranking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where rankings are kept. */
public interface Rankings {

    /**
     * Materials that are not to be ranked: those of the campaign that have moved on from {@code ranked}, and those that wait
     * for a result in another campaign about the same property or have one.
     */
    Set<String> movedOn(UUID campaignId);

    /**
     * Stores a run, its ranking as candidates, and that candidates which are not in it left the pool. The evidence of
     * candidates, with their version, changes only where the run's predictions are others than those that they hold; another
     * ranking of the same predictions replaces scores.
     *
     * @param ranking best first
     */
    void store(RankingRun run, List<ScoredEntry> ranking);

    /** The id of a material's candidate in a campaign: the same for ever. */
    static UUID candidateId(UUID campaignId, String materialId) {
        return UUID.nameUUIDFromBytes((campaignId + "/" + materialId).getBytes(StandardCharsets.UTF_8));
    }
}
