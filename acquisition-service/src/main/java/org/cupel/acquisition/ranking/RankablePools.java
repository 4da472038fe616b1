package org.cupel.acquisition.ranking;

import org.cupel.acquisition.campaign.Campaign;

/** Where predictions of a pool are read. */
public interface RankablePools {

    RankablePool read(Campaign campaign, RankingJob job);
}
