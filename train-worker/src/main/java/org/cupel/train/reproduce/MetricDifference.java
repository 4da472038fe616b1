package org.cupel.train.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cupel.train.model.Quality;

/**
 * A number of the model card, said by three: the card, the stored weights now, and the weights that were trained again. Null where
 * the rows do not define it.
 *
 * @param part {@code validation} or {@code test}
 * @param inUnit whether it has the unit of the predictions, so that the tolerance is about it
 */
public record MetricDifference(String part, String name, Double recorded, Double stored, Double again, boolean inUnit) {

    static List<MetricDifference> of(String part, JsonNode card, Quality stored, Quality again) {
        JsonNode recorded = card.at("/metrics/" + part);
        List<MetricDifference> rows = new ArrayList<>();
        rows.add(row(part, "mae", recorded, stored, again, Quality::mae, true));
        rows.add(row(part, "rmse", recorded, stored, again, Quality::rmse, true));
        rows.add(row(part, "spearman", recorded, stored, again, Quality::spearman, false));
        rows.add(row(part, "coverage", recorded, stored, again, Quality::coverage, false));
        return rows;
    }

    /** Whether the three agree, for what has a unit. */
    boolean within(double tolerance) {
        return !inUnit || near(recorded, stored, tolerance) && near(stored, again, tolerance);
    }

    private static boolean near(Double first, Double second, double tolerance) {
        return first == null || second == null ? first == second : Math.abs(first - second) <= tolerance;
    }

    private static MetricDifference row(
            String part,
            String name,
            JsonNode recorded,
            Quality stored,
            Quality again,
            Function<Quality, Double> value,
            boolean inUnit) {
        JsonNode number = recorded.path(name);
        return new MetricDifference(
                part,
                name,
                number.isNumber() ? number.doubleValue() : null,
                value.apply(stored),
                value.apply(again),
                inUnit);
    }
}
