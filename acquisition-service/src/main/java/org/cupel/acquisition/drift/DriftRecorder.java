package org.cupel.acquisition.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.acquisition.loop.LoopEvent;
import org.cupel.acquisition.loop.LoopService;
import org.jboss.logging.Logger;

/** Keeps what a comparison found and lets the loop look at it, in one transaction. */
@ApplicationScoped
public class DriftRecorder {

    private static final Logger LOG = Logger.getLogger(DriftRecorder.class);

    private final Campaigns campaigns;
    private final DriftRecords records;
    private final LoopService loop;

    public DriftRecorder(Campaigns campaigns, DriftRecords records, LoopService loop) {
        this.campaigns = campaigns;
        this.records = records;
        this.loop = loop;
    }

    @Transactional
    public Optional<Campaign> campaign(UUID campaignId) {
        return campaigns.find(campaignId);
    }

    @Transactional
    public void record(DriftRecord found) {
        UUID campaignId = found.job().campaignId();
        campaigns.lock(campaignId);
        if (!records.add(found)) {
            LOG.infof("Drift '%s' was looked at before", found.job().key());
            return;
        }
        LOG.infof(
                "Drift of model %s in campaign %s: %s",
                found.job().modelId(), campaignId, found.notCompared() != null ? found.notCompared() : found.reasons());
        if (Boolean.TRUE.equals(found.retrainRecommended())) {
            loop.apply(campaignId, new LoopEvent.FactsChanged());
        }
    }
}
