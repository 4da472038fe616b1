package org.cupel.surrogate.drift;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/**
 * How far one column has moved.
 *
 * @param n reference values that are finite
 * @param m current values that are finite
 * @param referenceMissing values left out because they are not
 * @param currentMissing the same of the current side
 * @param stability the population stability index
 * @param ksStatistic largest difference of the two distribution functions, NaN when a side is empty
 * @param ksP probability of one as large without drift (Kolmogorov–Smirnov, two samples, two-sided); too high with many
 *     equal values, never too low
 * @param ksAdjustedP after Holm's correction over all columns
 */
public record ColumnDrift(
        String name,
        ColumnKind kind,
        int n,
        int m,
        int referenceMissing,
        int currentMissing,
        PopulationStability stability,
        double ksStatistic,
        double ksP,
        double ksAdjustedP) {

    /** With the p-value not yet corrected. */
    static ColumnDrift of(DriftColumn column) {
        double[] reference = finite(column.reference());
        double[] current = finite(column.current());
        boolean comparable = reference.length >= 2 && current.length >= 2;
        var test = comparable ? KolmogorovSmirnovTest.withDefaults().test(reference, current) : null;
        return new ColumnDrift(
                column.name(),
                column.kind(),
                reference.length,
                current.length,
                column.reference().length - reference.length,
                column.current().length - current.length,
                PopulationStability.of(reference, current),
                comparable ? test.getStatistic() : Double.NaN,
                comparable ? test.getPValue() : 1,
                1);
    }

    ColumnDrift corrected(double adjustedP) {
        return new ColumnDrift(
                name, kind, n, m, referenceMissing, currentMissing, stability, ksStatistic, ksP, adjustedP);
    }

    boolean decides(int minimumCases) {
        return n >= minimumCases && m >= minimumCases;
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
