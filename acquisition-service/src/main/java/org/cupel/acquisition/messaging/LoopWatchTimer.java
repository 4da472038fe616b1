package org.cupel.acquisition.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cupel.acquisition.loop.LoopWatch;
import org.jboss.logging.Logger;

/** Wakes the watch. Campaigns are looked at one by one, so that one in trouble does not hide the others. */
@ApplicationScoped
class LoopWatchTimer {

    private static final Logger LOG = Logger.getLogger(LoopWatchTimer.class);

    private final LoopWatch watch;

    LoopWatchTimer(LoopWatch watch) {
        this.watch = watch;
    }

    @Scheduled(
            every = "${cupel.acquisition.watch-every:10s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (UUID campaignId : watch.running()) {
            lookAt(campaignId);
        }
    }

    private void lookAt(UUID campaignId) {
        try {
            watch.look(campaignId);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Campaign %s could not be looked after; tried again at the next round", campaignId);
        }
    }
}
