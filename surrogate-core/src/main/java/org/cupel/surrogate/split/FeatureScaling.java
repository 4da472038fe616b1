package org.cupel.surrogate.split;

import java.util.Arrays;

/** How feature rows are made comparable before distances are taken; kept with the clusters, so that a later row gets the same. */
public sealed interface FeatureScaling {

    /** @return a new row */
    double[] apply(double[] row);

    /** Every row to length 1, as for averaged SOAP, whose angle counts; a row of zeros stays. */
    record UnitLength() implements FeatureScaling {

        @Override
        public double[] apply(double[] row) {
            double length = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
            return Arrays.stream(row).map(x -> length == 0 ? 0 : x / length).toArray();
        }
    }

    /**
     * Every column to mean 0 and standard deviation 1; a constant column to 0.
     *
     * @param mean [d]
     * @param deviation [d], 0 for a constant column
     */
    record Standardised(double[] mean, double[] deviation) implements FeatureScaling {

        private static final double ROUNDING = 1e-12;

        /** @param rows [n][d] of which means and deviations are taken */
        public static Standardised of(double[][] rows) {
            FeatureRows.requireFinite(rows);
            int d = rows[0].length;
            var mean = new double[d];
            var deviation = new double[d];
            for (int column = 0; column < d; column++) {
                int c = column;
                mean[c] =
                        Arrays.stream(rows).mapToDouble(row -> row[c]).average().orElseThrow();
                double variance = Arrays.stream(rows)
                        .mapToDouble(row -> (row[c] - mean[c]) * (row[c] - mean[c]))
                        .average()
                        .orElseThrow();
                double spread = Math.sqrt(variance);
                deviation[c] = spread <= ROUNDING * Math.abs(mean[c]) ? 0 : spread;
            }
            return new Standardised(mean, deviation);
        }

        @Override
        public double[] apply(double[] row) {
            FeatureRows.requireWidth(row, mean.length);
            var scaled = new double[row.length];
            Arrays.setAll(scaled, c -> deviation[c] == 0 ? 0 : (row[c] - mean[c]) / deviation[c]);
            return scaled;
        }
    }
}
