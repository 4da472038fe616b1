package org.cupel.surrogate.correction;

import java.util.Arrays;
import java.util.List;

/**
 * A Gaussian process over the errors of an ensemble, each in units of the ensemble's own standard deviation: results move
 * what the ensemble says of their neighbours, and what it is sure of they move less. Nothing is kept between calls, so
 * that the same results give the same correction whichever process works it out.
 *
 * <p>An error is z = scale · (√share · f + √(1 − share) · e) with f shared by neighbours and e a row's own; see
 * {@link CorrectionKernel}. The corrected median is median + σ E[f]. The corrected deviation is scale · σ with the explained
 * part of its variance taken away, but no more than σ: where errors turn out to be larger than the ensemble expects, what
 * results explain pays for that first. Without results both are the ensemble's own.
 *
 * <p>Errors have heavy tails, and one result that is off by ten deviations would move all of its neighbourhood. An error
 * beyond three deviations, as many times as the median error is larger than expected, counts as three.
 *
 * @see <a href="https://gaussianprocess.org/gpml/">Rasmussen and Williams 2006, algorithm 2.1</a>
 */
public final class EnsembleCorrection {

    /** Results that are learnt from; of more, the last ones. */
    public static final int MOST_RESULTS = 256;

    private static final int MOST_FOR_KERNEL = 128;
    private static final double SMALLEST_DEVIATION = 0.1;
    private static final double LARGEST_ERROR = 3;

    /** Median of a standard normal error's size. */
    private static final double USUAL_ERROR = 0.6744897501960817;

    /** Errors of the usual size that are counted beside those of the results. */
    private static final int PRIOR_ERRORS = 4;

    private final Coordinates coordinates;
    private final double[] medians;
    private final double[] sigmas;
    private final double floor;

    /**
     * @param features of all rows
     * @param medians [n] in the property's unit
     * @param sigmas [n] standard deviations, same unit, at least 0
     * @throws IllegalArgumentException when lengths differ or a number is not finite
     */
    public EnsembleCorrection(FeatureTable features, double[] medians, double[] sigmas) {
        if (features.rows() != medians.length || medians.length != sigmas.length) {
            throw new IllegalArgumentException("Features of " + features.rows() + " rows, " + medians.length
                    + " medians and " + sigmas.length + " deviations. Give one of each per row.");
        }
        requireFinite(medians, Double.NEGATIVE_INFINITY);
        requireFinite(sigmas, 0);
        this.medians = medians;
        this.sigmas = sigmas;
        coordinates = new Coordinates(features, medians);
        double[] sorted = sigmas.clone();
        Arrays.sort(sorted);
        double middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        // One that claims to be exact would be infinitely surprised.
        floor = Math.max(1e-9, SMALLEST_DEVIATION * middle);
    }

    /**
     * O(n k (d + k)); 0.6 s of processor time for 100,000 rows of 64 features and 200 results, spread over all processors.
     *
     * @param results in the order in which they came in
     */
    public CorrectedPool after(List<MeasuredRow> results) {
        if (results.isEmpty()) {
            return new CorrectedPool(medians.clone(), sigmas.clone(), null, 0);
        }
        List<MeasuredRow> used = results.subList(Math.max(0, results.size() - MOST_RESULTS), results.size());
        List<MeasuredRow> recent = used.subList(Math.max(0, used.size() - MOST_FOR_KERNEL), used.size());
        CorrectionKernel kernel =
                new Errors(used).grid(used.size() - recent.size()).mean();
        return after(used, kernel);
    }

    /** The same under a given kernel. */
    public CorrectedPool after(List<MeasuredRow> results, CorrectionKernel kernel) {
        var errors = new Errors(results);
        var pass = new PoolPass(coordinates, errors.rows, errors.grid(0).factor(kernel), errors.values, kernel);
        var moved = new double[medians.length];
        var left = new double[medians.length];
        pass.over(medians.length, moved, left);
        double larger = Math.max(1, kernel.scale());
        for (int row = 0; row < moved.length; row++) {
            moved[row] = medians[row] + moved[row] * deviation(row);
            left[row] = sigmas[row] * Math.min(1, larger * Math.sqrt(left[row]));
        }
        return new CorrectedPool(moved, left, kernel, results.size());
    }

    private double deviation(int row) {
        return Math.max(floor, sigmas[row]);
    }

    private static void requireFinite(double[] values, double least) {
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row]) || values[row] < least) {
                throw new IllegalArgumentException("Row " + row + " is predicted with " + values[row]
                        + ". Leave out what the ensemble cannot predict.");
            }
        }
    }

    /** Results beside what was predicted. */
    private final class Errors {

        private final float[][] rows;
        private final double[] values;
        private final double[] noise;

        Errors(List<MeasuredRow> results) {
            rows = results.stream().map(result -> coordinates.of(result.row())).toArray(float[][]::new);
            values = new double[rows.length];
            noise = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                MeasuredRow result = results.get(i);
                double sigma = deviation(result.row());
                values[i] = (result.value() - medians[result.row()]) / sigma;
                noise[i] = result.deviation() * result.deviation() / (sigma * sigma);
            }
            limit(values);
        }

        private static void limit(double[] errors) {
            double[] sizes = new double[errors.length + PRIOR_ERRORS];
            Arrays.fill(sizes, USUAL_ERROR);
            for (int i = 0; i < errors.length; i++) {
                sizes[i] = Math.abs(errors[i]);
            }
            Arrays.sort(sizes);
            double median = (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2;
            double most = LARGEST_ERROR * Math.max(1, median / USUAL_ERROR);
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.max(-most, Math.min(most, errors[i]));
            }
        }

        KernelGrid grid(int from) {
            int k = rows.length - from;
            double[][] squared = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < i; j++) {
                    squared[i][j] = squaredDistance(rows[from + i], rows[from + j]);
                    squared[j][i] = squared[i][j];
                }
            }
            int to = rows.length;
            return new KernelGrid(squared, Arrays.copyOfRange(values, from, to), Arrays.copyOfRange(noise, from, to));
        }

        private static double squaredDistance(float[] first, float[] second) {
            double sum = 0;
            for (int j = 0; j < first.length; j++) {
                double difference = first[j] - second[j];
                sum += difference * difference;
            }
            return sum;
        }
    }
}
