package org.cupel.acquisition.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cupel.acquisition.campaign.Campaigns;
import org.cupel.schema.event.TrainingCompleted;
import org.jboss.logging.Logger;

/** Takes in the end of a training. */
@ApplicationScoped
public class TrainingIntake {

    private static final Logger LOG = Logger.getLogger(TrainingIntake.class);

    private final Campaigns campaigns;
    private final TrainingRequests trainings;
    private final LoopService loop;
    private final Clock clock;

    public TrainingIntake(Campaigns campaigns, TrainingRequests trainings, LoopService loop, Clock clock) {
        this.campaigns = campaigns;
        this.trainings = trainings;
        this.loop = loop;
        this.clock = clock;
    }

    @Transactional
    public void trainingEnded(TrainingCompleted outcome) {
        if (campaigns.lock(outcome.campaignId()).isEmpty()) {
            LOG.warnf("Training %s is of the unknown campaign %s", outcome.requestId(), outcome.campaignId());
            return;
        }
        trainings.end(outcome, clock.instant());
        loop.apply(
                outcome.campaignId(),
                new LoopEvent.TrainingEnded(outcome.requestId(), outcome.championModelId(), outcome.failure()));
    }
}
