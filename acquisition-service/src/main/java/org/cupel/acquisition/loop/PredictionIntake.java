package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.schema.event.PredictionCompleted;
import org.jboss.logging.Logger;

/** Takes in scored shards until the pool is complete. */
@ApplicationScoped
public class PredictionIntake {

    private static final Logger LOG = Logger.getLogger(PredictionIntake.class);

    private final Campaigns campaigns;
    private final PredictionRequests predictions;
    private final LoopService loop;
    private final Clock clock;

    public PredictionIntake(Campaigns campaigns, PredictionRequests predictions, LoopService loop, Clock clock) {
        this.campaigns = campaigns;
        this.predictions = predictions;
        this.loop = loop;
        this.clock = clock;
    }

    @Transactional
    public void shardCompleted(PredictionCompleted shard) {
        // The lock makes the last two shards see each other, so exactly one of them finds the pool complete.
        if (campaigns.lock(shard.campaignId()).isEmpty()) {
            LOG.warnf(
                    "Shard %d of %s is of the unknown campaign %s",
                    shard.shard(), shard.requestId(), shard.campaignId());
            return;
        }
        switch (predictions.complete(shard, clock.instant())) {
            case STALE ->
                LOG.infof(
                        "Shard %d of %s changes nothing: it is in, or a newer request took its place",
                        shard.shard(), shard.requestId());
            case WAITING -> LOG.debugf("Shard %d of %s is in", shard.shard(), shard.requestId());
            case ALL_IN -> loop.apply(shard.campaignId(), allIn(shard.requestId()));
        }
    }

    private LoopEvent allIn(UUID requestId) {
        return predictions
                .refusal(requestId)
                .<LoopEvent>map(reason -> new LoopEvent.PoolRefused(requestId, reason))
                .orElseGet(() -> new LoopEvent.PoolPredicted(requestId));
    }
}
