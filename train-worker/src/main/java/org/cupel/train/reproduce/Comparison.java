package org.cupel.train.reproduce;

import java.util.ArrayList;
import java.util.List;
import org.cupel.train.weights.WeightDifference;

/**
 * The stored model beside the one that was trained again.
 *
 * @param sameGraph whether its ONNX graph has the same bytes
 */
public record Comparison(
        WeightDifference weights,
        boolean sameGraph,
        List<PredictionDifference> predictions,
        List<MetricDifference> metrics) {

    /** Why it does not reproduce; empty when it does. */
    List<String> reasons(double tolerance, boolean exact) {
        List<String> reasons = new ArrayList<>();
        for (PredictionDifference part : predictions) {
            if (!(part.quantile() <= tolerance)) {
                reasons.add("a prediction of the " + part.part() + " rows is off by " + part.quantile());
            }
        }
        for (MetricDifference metric : metrics) {
            if (!metric.within(tolerance)) {
                reasons.add(metric.part() + " " + metric.name() + " is " + metric.recorded() + " in the card, "
                        + metric.stored() + " by the stored weights, " + metric.again() + " by those trained again");
            }
        }
        if (exact && !weights.none()) {
            reasons.add(weights.differing() + " of " + weights.values() + " weights differ"
                    + (weights.unlike().isEmpty() ? "" : ", and " + weights.unlike() + " are unlike"));
        }
        return reasons;
    }
}
