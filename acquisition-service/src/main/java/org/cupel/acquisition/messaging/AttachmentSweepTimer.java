package org.cupel.acquisition.messaging;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.acquisition.attachment.AttachmentSweep;
import org.cupel.platform.objectstore.ObjectStoreException;
import org.jboss.logging.Logger;

/** Wakes the sweep. */
@ApplicationScoped
class AttachmentSweepTimer {

    private static final Logger LOG = Logger.getLogger(AttachmentSweepTimer.class);

    private final AttachmentSweep sweep;

    AttachmentSweepTimer(AttachmentSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(
            every = "${cupel.acquisition.attachments.sweep-every:10m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int deleted = 0;
        try {
            while (sweep.sweepOne()) {
                deleted++;
            }
        } catch (ObjectStoreException away) {
            LOG.warnf("Files that no result names stay for now: %s", away.getMessage());
        }
        if (deleted > 0) {
            LOG.infof("Deleted %d files that no result ever named", deleted);
        }
    }
}
