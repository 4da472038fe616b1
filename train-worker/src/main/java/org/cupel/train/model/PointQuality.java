package org.cupel.train.model;

import org.cupel.surrogate.metric.Regression;
import org.cupel.surrogate.metric.Statistic;

/**
 * How far single predictions are off on n rows; errors in the property's unit. A number that the rows do not define is
 * null.
 */
public record PointQuality(int n, Double mae, Double rmse, Double spearman) {

    static PointQuality of(double[] predicted, double[] truth) {
        if (truth.length == 0) {
            return new PointQuality(0, null, null, null);
        }
        return new PointQuality(
                truth.length,
                value(Regression.meanAbsoluteError(truth, predicted)),
                value(Regression.rootMeanSquareError(truth, predicted)),
                value(Regression.spearman(truth, predicted)));
    }

    private static Double value(Statistic statistic) {
        return statistic.isDefined() ? statistic.value() : null;
    }
}
