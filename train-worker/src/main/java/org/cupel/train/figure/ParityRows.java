package org.cupel.train.figure;

import java.util.stream.IntStream;
import org.cupel.surrogate.metric.Rate;

/**
 * Rows to compare, all in one unit.
 *
 * @param actual [n]
 * @param predicted [n]
 * @param low [n] of the interval, −∞ where unlimited
 * @param high [n] of the interval, ∞ where unlimited
 * @param nominal share of truths that the intervals promise to hold
 */
public record ParityRows(double[] actual, double[] predicted, double[] low, double[] high, double nominal) {

    public ParityRows {
        Columns.requireSameLength("actual", actual.length, "predicted", predicted.length);
        Columns.requireSameLength("actual", actual.length, "low", low.length);
        Columns.requireSameLength("actual", actual.length, "high", high.length);
        Columns.requireFinite("actual value", actual);
        Columns.requireFinite("predicted value", predicted);
        Columns.requireNumbers("lower end", low);
        Columns.requireNumbers("upper end", high);
    }

    int n() {
        return actual.length;
    }

    boolean held(int row) {
        return low[row] <= actual[row] && actual[row] <= high[row];
    }

    /** Share of these rows whose interval holds the actual value. */
    public Rate coverage(int... rows) {
        return Rate.of((int) IntStream.of(rows).filter(this::held).count(), rows.length);
    }

    double meanAbsoluteError(int... rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> Math.abs(predicted[row] - actual[row]))
                .average()
                .orElse(Double.NaN);
    }
}
