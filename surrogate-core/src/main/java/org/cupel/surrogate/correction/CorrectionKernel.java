package org.cupel.surrogate.correction;

/**
 * How errors of an ensemble, each in units of its own standard deviation, go together: of their variance {@code scale}² the
 * {@code share} is common to neighbours, by a rational quadratic kernel with exponent 2, and the rest is each row's own.
 *
 * <p>A rational quadratic is a mixture of Gaussian kernels over lengths (Rasmussen and Williams 2006, equation 4.20), and
 * it needs no exponential, which would cost more than the distance itself.
 *
 * @param length in units of the root mean square distance of two rows of the pool
 * @param share 0 (results say nothing of other rows) to 1
 * @param scale errors in units of what the ensemble expects
 */
public record CorrectionKernel(double length, double share, double scale) {

    /** Covariance of the common part. */
    double common(double squaredDistance) {
        double quadratic = 1 + squaredDistance / (4 * length * length);
        return scale * scale * share / (quadratic * quadratic);
    }

    /** Variance of a row's own part. */
    double own() {
        return scale * scale * (1 - share);
    }
}
