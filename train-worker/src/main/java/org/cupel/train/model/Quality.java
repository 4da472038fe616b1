package org.cupel.train.model;

import org.cupel.surrogate.metric.IntervalQuality;
import org.cupel.surrogate.metric.Rate;
import org.cupel.surrogate.metric.Regression;
import org.cupel.surrogate.metric.Statistic;
import org.cupel.train.plan.Heads;

/**
 * How good an ensemble is on n rows; errors in the property's unit. A number that the rows do not define is null.
 *
 * @param coverage share of truths within [q10, q90], for a nominal 0.8
 */
public record Quality(
        int n, Double mae, Double rmse, Double spearman, Double coverage, Double coverageLow95, Double coverageHigh95) {

    public static Quality of(Heads predicted, double[] truth) {
        if (truth.length == 0) {
            return new Quality(0, null, null, null, null, null, null);
        }
        Rate coverage =
                IntervalQuality.of(predicted.q10(), predicted.q90(), truth).coverage();
        return new Quality(
                truth.length,
                value(Regression.meanAbsoluteError(truth, predicted.q50())),
                value(Regression.rootMeanSquareError(truth, predicted.q50())),
                value(Regression.spearman(truth, predicted.q50())),
                coverage.value(),
                coverage.low95(),
                coverage.high95());
    }

    private static Double value(Statistic statistic) {
        return statistic.isDefined() ? statistic.value() : null;
    }
}
