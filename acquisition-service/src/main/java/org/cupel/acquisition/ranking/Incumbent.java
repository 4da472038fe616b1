package org.cupel.acquisition.ranking;

import org.cupel.acquisition.campaign.CampaignDefinition;

/** The value that a candidate has to beat. */
public final class Incumbent {

    private Incumbent() {}

    /**
     * The reference of log-EI and PI: the best known loss while it is above that of a find, that of a find afterwards. The loss
     * is the value itself where smaller is better; see {@link org.cupel.acquisition.campaign.SearchGoal#loss}.
     *
     * <p>A campaign looks for every material below its threshold. Once one is known, improving on the single best would
     * send the search after a record instead of after further finds (level-set search instead of optimisation; Bryan et
     * al., "Active learning for identifying function threshold boundaries", NeurIPS 2005).
     *
     * @param bestKnown smallest known loss in the property's unit, null when none is known
     */
    public static double of(CampaignDefinition campaign, Double bestKnown) {
        double limit = campaign.goal().lossLimit();
        return bestKnown == null ? limit : Math.max(bestKnown, limit);
    }
}
