package org.cupel.train.governance;

import java.util.ArrayList;
import java.util.List;
import org.cupel.surrogate.metric.Bootstrap;
import org.cupel.surrogate.metric.PredictionColumns;
import org.cupel.surrogate.metric.PredictionQuality;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.train.plan.Opinions;

/**
 * What a model says of labelled rows; those without a finite answer are left out here and counted elsewhere.
 *
 * @param median [n], in the property's unit
 * @param truth [n]
 * @param compositions [n], whose polymorphs err alike
 */
record Reading(double[] median, double[] truth, List<String> compositions) {

    private static final long SEED = 1;

    static Reading of(JudgedModel model, int[] rows) {
        List<EnsemblePrediction> opinions = Opinions.of(model.ensemble(), model.data(), rows);
        List<Double> median = new ArrayList<>();
        List<Double> truth = new ArrayList<>();
        List<String> compositions = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (opinions.get(i) != null) {
                median.add(opinions.get(i).quantiles().q50());
                truth.add(model.data().targets()[rows[i]]);
                compositions.add(
                        model.data().crystals().get(rows[i]).composition().reducedFormula());
            }
        }
        return new Reading(values(median), values(truth), compositions);
    }

    PredictionQuality quality() {
        // Below this lies nothing: what counts as stable is asked of calibrated models alone.
        return PredictionQuality.of(
                PredictionColumns.of(truth, median), -Double.MAX_VALUE, Bootstrap.ofGroups(compositions, SEED));
    }

    private static double[] values(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
