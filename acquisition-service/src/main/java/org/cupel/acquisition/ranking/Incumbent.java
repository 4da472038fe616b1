package org.cupel.acquisition.ranking;

import org.cupel.acquisition.campaign.CampaignDefinition;

/** The value that a candidate has to beat. */
final class Incumbent {

    private Incumbent() {}

    /**
     * The reference of log-EI and PI: the best known value while it is above the threshold, the threshold afterwards.
     *
     * <p>A campaign looks for every material below its threshold. Once one is known, improving on the single best would
     * send the search after a record instead of after further finds (level-set search instead of optimisation; Bryan et
     * al., "Active learning for identifying function threshold boundaries", NeurIPS 2005).
     *
     * @param bestKnown smallest known value in the property's unit, null when none is known
     */
    static double of(CampaignDefinition campaign, Double bestKnown) {
        return bestKnown == null ? campaign.threshold() : Math.max(bestKnown, campaign.threshold());
    }
}
