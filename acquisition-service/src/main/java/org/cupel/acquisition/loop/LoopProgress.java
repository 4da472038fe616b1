package org.cupel.acquisition.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.LeftOut;

/** What became of a campaign's candidates, as the loop sees it. */
public interface LoopProgress {

    LoopFacts facts(UUID campaignId);

    /** How the search goes, for rules that may end it. */
    SearchFacts search(Campaign campaign);

    /** The newest training that the campaign asked for. */
    Optional<LastTraining> lastTraining(UUID campaignId);

    /**
     * Materials of the campaign with results that came in after the training of a model was asked for, in the order of their
     * ids: predicted with the pool, they tell how far the model is off. Empty for a model that nobody here asked for.
     */
    List<String> notTaught(UUID campaignId, UUID modelId);

    /** Marks every candidate that could still be flagged as out of the pool. */
    void leavePool(UUID campaignId, String reason);

    /** How many candidates are in each state that any is in. */
    Map<String, Integer> candidates(UUID campaignId);

    /** Keeps what the goal ruled out when the pool was last read. */
    void poolSifted(UUID campaignId, List<LeftOut> leftOut);

    /** What the goal ruled out when the pool was last read; empty before. */
    List<LeftOut> leftOut(UUID campaignId);

    /** Validation results of the property over all campaigns: what a training snapshot will hold at least. */
    int resultsOf(String property);
}
