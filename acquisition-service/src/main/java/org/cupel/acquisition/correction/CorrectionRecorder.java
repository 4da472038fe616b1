package org.cupel.acquisition.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.ranking.RankingRecorder;
import org.cupel.acquisition.ranking.ScoredPool;

/** Makes a corrected ranking the campaign's, unless the one that it corrects has been replaced meanwhile. */
@ApplicationScoped
public class CorrectionRecorder {

    private final Campaigns campaigns;
    private final CorrectionData data;
    private final RankingRecorder rankings;

    public CorrectionRecorder(Campaigns campaigns, CorrectionData data, RankingRecorder rankings) {
        this.campaigns = campaigns;
        this.data = data;
        this.rankings = rankings;
    }

    /** The campaign, when its ranking is one to correct; while another is being made that one is corrected afterwards. */
    @Transactional
    public Optional<Campaign> correctable(UUID campaignId) {
        return campaigns.find(campaignId).filter(CorrectionRecorder::goesOn);
    }

    private static boolean goesOn(Campaign campaign) {
        CampaignState state = campaign.loop().state();
        return (state == CampaignState.RUNNING || state == CampaignState.PAUSED)
                && !campaign.loop().in(Phase.RANKING);
    }

    /** @return false when the campaign's ranking is another by now; nothing is changed */
    @Transactional
    public boolean record(Basis basis, ScoredPool scored, String scoresKey) {
        UUID campaignId = scored.job().campaignId();
        Campaign campaign = campaigns.lock(campaignId).orElseThrow();
        return goesOn(campaign)
                && data.basis(campaignId).filter(basis::equals).isPresent()
                && rankings.replace(scored, scoresKey);
    }
}
