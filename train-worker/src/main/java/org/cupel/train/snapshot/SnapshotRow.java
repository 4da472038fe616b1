package org.cupel.train.snapshot;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One line of a snapshot; the order of its fields is part of the format.
 *
 * @param splitKey what keeps materials of one composition in one part
 * @param value as it is learnt, after the task's transform
 * @param unit of that
 * @param structure canonical JSON of the crystal
 */
@JsonPropertyOrder({"materialId", "splitKey", "value", "unit", "origin", "method", "structure"})
record SnapshotRow(
        String materialId,
        String splitKey,
        double value,
        String unit,
        String origin,
        String method,
        JsonNode structure) {}
