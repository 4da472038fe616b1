package org.cupel.train.rest;

import java.time.Instant;
import java.util.UUID;

/**
 * A run as people see it.
 *
 * @param attempts times that a worker began
 * @param done epochs trained by all members
 * @param total epochs planned for all members
 * @param message what the worker does now
 */
public record TrainingRunView(
        UUID runId,
        UUID requestId,
        UUID campaignId,
        String property,
        String state,
        String snapshotHash,
        UUID modelId,
        String error,
        Instant startedAt,
        Instant finishedAt,
        int attempts,
        int done,
        int total,
        String message,
        String lastError) {}
