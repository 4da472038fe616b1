package org.cupel.platform.jobs;

import java.util.UUID;

/** A job as claimed by this worker under {@code epoch}. */
record ClaimedJob(UUID id, String kind, String payload, int attempt, int maxAttempts, long epoch, String lastError) {

    /** An attempt that died without a word used up the last one. */
    boolean exhausted() {
        return attempt > maxAttempts;
    }
}
