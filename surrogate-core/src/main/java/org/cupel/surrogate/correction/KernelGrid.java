package org.cupel.surrogate.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.Cholesky;

/**
 * The kernel that results ask for: its parameters averaged over a grid, each point weighed by its marginal likelihood and a
 * prior. With few results the prior decides, and when errors turn out to be each row's own the share goes towards 0, so
 * that nothing is corrected without evidence.
 */
final class KernelGrid {

    static final double[] LENGTHS = {0.125, 0.25, 0.5, 1};
    static final double[] SHARES = {0, 0.1, 0.25, 0.45, 0.7, 0.9};
    static final double[] SCALES = {0.5, Math.sqrt(0.5), 1, Math.sqrt(2), 2, Math.sqrt(8), 4};
    private static final double[] SHARE_WEIGHTS = {0.5, 0.2, 0.12, 0.08, 0.06, 0.04};
    private static final double USUAL_LENGTH = 0.5;
    private static final double LENGTH_SPREAD = 0.7;
    private static final double SCALE_SPREAD = 0.5;
    private static final double FLOOR = 1e-10;

    private final double[][] squaredDistances;
    private final double[] errors;
    private final double[] noise;

    /**
     * @param squaredDistances [k][k]
     * @param errors [k] in units of the ensemble's standard deviations
     * @param noise [k] variance of the results themselves, in the same units squared
     */
    KernelGrid(double[][] squaredDistances, double[] errors, double[] noise) {
        this.squaredDistances = squaredDistances;
        this.errors = errors;
        this.noise = noise;
    }

    /** O(k³) for each of the 168 points. */
    CorrectionKernel mean() {
        List<CorrectionKernel> points = points();
        double[] logs = IntStream.range(0, points.size())
                .parallel()
                .mapToDouble(i -> logLikelihood(points.get(i)) + logPrior(points.get(i)))
                .toArray();
        double largest = Arrays.stream(logs).max().orElseThrow();
        double total = 0;
        double logLength = 0;
        double share = 0;
        double logScale = 0;
        for (int i = 0; i < logs.length; i++) {
            double weight = Math.exp(logs[i] - largest);
            total += weight;
            logLength += weight * Math.log(points.get(i).length());
            share += weight * points.get(i).share();
            logScale += weight * Math.log(points.get(i).scale());
        }
        return new CorrectionKernel(Math.exp(logLength / total), share / total, Math.exp(logScale / total));
    }

    private static List<CorrectionKernel> points() {
        List<CorrectionKernel> points = new ArrayList<>();
        for (double length : LENGTHS) {
            for (double share : SHARES) {
                for (double scale : SCALES) {
                    points.add(new CorrectionKernel(length, share, scale));
                }
            }
        }
        return points;
    }

    private static double logPrior(CorrectionKernel point) {
        double length = Math.log(point.length() / USUAL_LENGTH) / LENGTH_SPREAD;
        double scale = Math.log(point.scale()) / SCALE_SPREAD;
        double share = SHARE_WEIGHTS[Arrays.binarySearch(SHARES, point.share())];
        return Math.log(share) - (length * length + scale * scale) / 2;
    }

    private double logLikelihood(CorrectionKernel point) {
        double[][] lower = factor(point);
        double likelihood = 0;
        double[] white = Cholesky.forward(lower, errors);
        for (int i = 0; i < white.length; i++) {
            likelihood -= white[i] * white[i] / 2 + Math.log(lower[i][i]);
        }
        return likelihood;
    }

    /** The lower factor of the covariance of the errors. */
    double[][] factor(CorrectionKernel kernel) {
        int k = errors.length;
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = kernel.common(squaredDistances[i][j]);
            }
            covariance[i][i] = kernel.common(0) + kernel.own() + noise[i];
        }
        return Cholesky.factor(covariance, FLOOR);
    }
}
