package org.cupel.train.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a model is, where it comes from and how far to trust it.
 *
 * @param task unit, transform, pooling and thresholds of the property
 * @param leakage whether anything outside the train rows could have told the model about the others
 */
@JsonPropertyOrder({
    "format",
    "property",
    "task",
    "modelId",
    "runId",
    "snapshotHash",
    "rows",
    "leftOut",
    "labelOrigins",
    "architecture",
    "settings",
    "seeds",
    "startedFrom",
    "plannedEpochs",
    "bestEpochs",
    "metrics",
    "leakage",
    "gitRevision",
    "jvm",
    "device"
})
record ModelCard(
        String format,
        String property,
        Map<String, String> task,
        UUID modelId,
        UUID runId,
        String snapshotHash,
        int rows,
        Map<String, Integer> leftOut,
        Map<String, Integer> labelOrigins,
        String architecture,
        Map<String, String> settings,
        List<Long> seeds,
        String startedFrom,
        List<Integer> plannedEpochs,
        List<Integer> bestEpochs,
        Metrics metrics,
        String leakage,
        String gitRevision,
        String jvm,
        String device) {}
