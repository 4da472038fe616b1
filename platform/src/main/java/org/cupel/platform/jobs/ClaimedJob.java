package org.cupel.platform.jobs;

import java.util.UUID;

/** A job as claimed by this worker under {@code epoch}. */
record ClaimedJob(UUID id, String kind, String payload, int attempt, int maxAttempts, long epoch, String lastError) {

    /** The present attempt is the first of {@code allowed}. */
    ClaimedJob forgiven(int allowed) {
        return new ClaimedJob(
                id, kind, payload, attempt, Math.max(maxAttempts, attempt - 1 + allowed), epoch, lastError);
    }

    /** Which of {@code allowed} attempts in a row this is, from 1. */
    int inARow(int allowed) {
        return Math.max(1, attempt - Math.max(0, maxAttempts - allowed));
    }

    /** An attempt that died without a word used up the last one. */
    boolean exhausted() {
        return attempt > maxAttempts;
    }
}
