package org.cupel.surrogate.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

    private static final KernelParameters KERNEL = new KernelParameters(new double[] {0.7, 1.5, 3}, 1.3, 0.01);

    private static double[][] normal(int rows, long seed) {
        var random = new SplittableRandom(seed);
        var table = new double[rows][3];
        for (double[] row : table) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextDouble(-2, 2);
            }
        }
        return table;
    }

    private static double[] wave(double[][] rows) {
        var values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = Math.sin(2 * rows[i][0]) + 0.3 * rows[i][1];
        }
        return values;
    }

    @Test
    void theGradientIsThatOfTheValue() {
        var rows = normal(12, 1);
        var likelihood = new MarginalLikelihood(rows, wave(rows));
        double[] theta = {-0.2, 0.4, 1.1, 0.1, -3};
        double[] gradient = new double[5];
        likelihood.of(theta, gradient);
        for (int k = 0; k < theta.length; k++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double slope = (likelihood.of(up, new double[5]) - likelihood.of(down, new double[5])) / 2e-5;
            assertThat(gradient[k]).as("parameter %d", k).isCloseTo(slope, offset(1e-5));
        }
    }

    @Test
    void oneByOneEqualsAllAtOnce() {
        var rows = normal(20, 2);
        var values = wave(rows);
        var pool = normal(15, 3);
        var posterior = new PoolPosterior(KERNEL, pool);
        for (int i = 0; i < rows.length; i++) {
            posterior.observe(rows[i], values[i]);
        }
        var lower = Cholesky.factor(covariance(rows), 1e-12);
        var alpha = Cholesky.backward(lower, Cholesky.forward(lower, values));
        for (int c = 0; c < pool.length; c++) {
            var cross = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                cross[i] = KERNEL.covariance(rows[i], pool[c]);
            }
            var white = Cholesky.forward(lower, cross);
            double variance = KERNEL.signal() - Cholesky.dot(white, white, white.length);
            assertThat(posterior.mean(c)).isCloseTo(Cholesky.dot(cross, alpha, alpha.length), offset(1e-5));
            assertThat(posterior.deviation(c)).isCloseTo(Math.sqrt(variance), offset(1e-5));
        }
    }

    private static double[][] covariance(double[][] rows) {
        var covariance = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                covariance[i][j] = KERNEL.covariance(rows[i], rows[j]) + (i == j ? KERNEL.noise() : 0);
            }
        }
        return covariance;
    }

    @Test
    void beliefsMoveNoMeanAndCanBeForgotten() {
        var rows = normal(10, 4);
        var pool = normal(8, 5);
        var posterior = new PoolPosterior(KERNEL, pool);
        for (int i = 0; i < rows.length; i++) {
            posterior.observe(rows[i], wave(rows)[i]);
        }
        double mean = posterior.mean(3);
        double deviation = posterior.deviation(3);
        posterior.believe(3);
        assertThat(posterior.mean(3)).isCloseTo(mean, offset(1e-6));
        assertThat(posterior.deviation(3))
                .isLessThan(Math.sqrt(KERNEL.noise()) + 1e-9)
                .isLessThan(deviation);
        posterior.forgetAfter(rows.length);
        assertThat(posterior.deviation(3)).isCloseTo(deviation, offset(1e-6));
    }

    @Test
    void aFitFindsOutWhichFeatureDoesNothing() {
        var rows = normal(60, 6);
        var fitted = KernelFit.fit(rows, wave(rows), KernelParameters.start(3), 80);
        assertThat(fitted.lengths()[2]).isGreaterThan(5 * fitted.lengths()[0]);
        assertThat(fitted.noise()).isLessThan(0.01);
    }
}
