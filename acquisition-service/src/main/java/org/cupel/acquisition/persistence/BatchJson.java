package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cupel.acquisition.campaign.BatchRule;

/** The rule of batches in its column. */
final class BatchJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchJson() {}

    static String write(BatchRule batch) {
        try {
            return JSON.writeValueAsString(parts(batch));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Object> parts(BatchRule batch) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("rule", batch.rule());
        parts.put("perFormula", batch.perFormula());
        parts.put("perPrototype", batch.perPrototype());
        parts.put("replicates", batch.replicates());
        return parts;
    }

    static BatchRule read(String stored) {
        try {
            var parts = JSON.readTree(stored);
            return new BatchRule(
                    parts.path("rule").asText(BatchRule.TOP.rule()),
                    parts.hasNonNull("perFormula") ? parts.get("perFormula").asInt() : null,
                    parts.hasNonNull("perPrototype") ? parts.get("perPrototype").asInt() : null,
                    parts.path("replicates").asInt(0));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
