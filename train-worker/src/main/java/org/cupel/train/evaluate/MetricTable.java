package org.cupel.train.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.metric.Estimate;
import org.cupel.train.figure.Words;

/**
 * Every measured number of a split, the model's and each baseline's: whatever the report's JSON has with an interval.
 *
 * @param models the first is ours
 */
record MetricTable(List<String> models, List<Row> rows) {

    private static final String INTERVAL = "_95";

    /** @param label with the unit, where there is one */
    record Row(String label, List<Cell> cells) {}

    /** @param interval empty where there is none */
    record Cell(String value, String interval, String n) {}

    static MetricTable of(JsonNode split) {
        Map<String, JsonNode> models = new LinkedHashMap<>();
        models.put("Cupel", split);
        split.path("baselines").properties().forEach(baseline -> models.put(baseline.getKey(), baseline.getValue()));
        List<Row> rows = new ArrayList<>();
        split.fieldNames().forEachRemaining(name -> {
            if (split.has(name + INTERVAL)) {
                MetricName metric = MetricName.of(name);
                rows.add(new Row(
                        metric.label(),
                        models.values().stream()
                                .map(model -> cell(model, name, metric.share()))
                                .toList()));
            }
        });
        return new MetricTable(List.copyOf(models.keySet()), rows);
    }

    private static Cell cell(JsonNode model, String name, boolean share) {
        Estimate estimate = new Estimate(
                model.path(name + "_n").asInt(),
                model.path(name).asDouble(Double.NaN),
                model.path(name + INTERVAL).path(0).asDouble(Double.NaN),
                model.path(name + INTERVAL).path(1).asDouble(Double.NaN));
        if (!model.path(name).isNumber()) {
            return new Cell("–", "", model.has(name + "_n") ? Words.count(estimate.n()) : "");
        }
        boolean between = model.path(name + INTERVAL).path(0).isNumber() && estimate.low95() < estimate.high95();
        return new Cell(
                one(estimate.value(), share),
                between ? one(estimate.low95(), share) + " to " + one(estimate.high95(), share) : "",
                Words.count(estimate.n()));
    }

    private static String one(double value, boolean share) {
        return share ? Words.percent(value) : Words.number(value);
    }
}
