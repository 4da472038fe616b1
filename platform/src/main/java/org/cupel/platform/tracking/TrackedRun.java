package org.cupel.platform.tracking;

import java.time.Instant;
import java.util.Map;

/**
 * A run as the tracking server tells it.
 *
 * @param cupelRunId the tag {@code cupel.run_id}, null for a run that is not ours
 * @param metrics the last value of each
 * @param finishedAt null while running
 */
public record TrackedRun(
        String mlflowRunId,
        String experimentId,
        String cupelRunId,
        String name,
        String status,
        Instant startedAt,
        Instant finishedAt,
        Map<String, Double> metrics,
        Map<String, String> params,
        Map<String, String> tags) {}
