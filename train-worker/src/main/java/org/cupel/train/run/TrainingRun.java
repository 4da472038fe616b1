package org.cupel.train.run;

import java.time.Instant;
import java.util.UUID;

/**
 * A training request and what became of it.
 *
 * @param snapshotHash null until the data are fixed
 * @param warmStartModelId the champion whose weights the members start from, null for fresh ones
 * @param startedAt null until a worker began
 */
public record TrainingRun(
        UUID runId,
        UUID requestId,
        UUID campaignId,
        String property,
        String reason,
        int validationResults,
        UUID jobId,
        String state,
        String snapshotHash,
        UUID warmStartModelId,
        UUID modelId,
        String error,
        Instant startedAt,
        Instant finishedAt) {}
