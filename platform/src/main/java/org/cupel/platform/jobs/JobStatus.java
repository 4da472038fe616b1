package org.cupel.platform.jobs;

import java.time.Instant;
import java.util.UUID;

/**
 * What a job is doing.
 *
 * @param done progress in {@code total} units of the job's own; 0 of 0 while unknown
 * @param lastError why the last attempt failed, null when none did
 */
public record JobStatus(
        UUID id,
        String kind,
        String dedupKey,
        JobState state,
        int attempts,
        int done,
        int total,
        String message,
        String lastError,
        Instant createdAt,
        Instant finishedAt) {}
