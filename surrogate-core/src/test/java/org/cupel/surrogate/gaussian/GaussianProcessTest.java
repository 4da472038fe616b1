package org.cupel.surrogate.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

    private static final double NOISE = 0.01;
    private static final double[] THETA = {Math.log(0.7), Math.log(1.5), Math.log(3), Math.log(1.3), Math.log(NOISE)};

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

    private static int[] first(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    /** Two sites of three and two kinds, and two features beside them. */
    private static SiteKernel sites(int rows) {
        double[][] numbers = normal(rows, 8);
        int[] one = IntStream.range(0, rows).map(i -> i % 3).toArray();
        int[] other = IntStream.range(0, rows).map(i -> i / 3 % 2).toArray();
        double[][] shared =
                Arrays.stream(numbers).map(row -> Arrays.copyOf(row, 2)).toArray(double[][]::new);
        return new SiteKernel(
                List.of(
                        new KernelSite(one, new double[][] {{-1, 0.2}, {0.1, 1}, {1, -0.4}}),
                        new KernelSite(other, new double[][] {{}, {}})),
                shared);
    }

    @Test
    void theGradientIsThatOfTheValue() {
        var rows = normal(12, 1);
        for (Smoothness smoothness : Smoothness.values()) {
            checkGradient(new MaternKernel(rows, smoothness), wave(rows), new double[] {-0.2, 0.4, 1.1, 0.1, -3});
        }
        double[] theta = sites(12).start();
        theta = Arrays.copyOf(theta, theta.length + 1);
        for (int k = 0; k < theta.length; k++) {
            theta[k] += 0.1 * Math.sin(k);
        }
        theta[theta.length - 1] = -3;
        checkGradient(sites(12), wave(rows), theta);
    }

    @Test
    void covariancesAreThoseOfTheBesselFunction() {
        for (double[] golden : Goldens.numbers("matern.tsv")) {
            double[][] pool = {{0}, {golden[0]}};
            assertThat(new MaternKernel(pool, Smoothness.ONCE).at(new double[2]).of(0, 1))
                    .isCloseTo(golden[1], offset(1e-14));
            assertThat(new MaternKernel(pool, Smoothness.TWICE)
                            .at(new double[2])
                            .of(0, 1))
                    .isCloseTo(golden[2], offset(1e-14));
        }
    }

    private static void checkGradient(Kernel kernel, double[] values, double[] theta) {
        var likelihood = new MarginalLikelihood(kernel, first(12), values);
        double[] gradient = new double[theta.length];
        likelihood.of(theta, gradient);
        for (int k = 0; k < theta.length; k++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double slope = (likelihood.of(up, new double[theta.length]) - likelihood.of(down, new double[theta.length]))
                    / 2e-5;
            assertThat(gradient[k]).as("parameter %d", k).isCloseTo(slope, offset(1e-5));
        }
    }

    @Test
    void oneByOneEqualsAllAtOnce() {
        var pool = normal(35, 2);
        var values = wave(pool);
        var covariance = new MaternKernel(pool).at(THETA);
        var posterior = posterior(pool, values, 20);
        var lower = Cholesky.factor(matrix(covariance, 20), 1e-12);
        var alpha = Cholesky.backward(lower, Cholesky.forward(lower, Arrays.copyOf(values, 20)));
        for (int c = 20; c < pool.length; c++) {
            var cross = new double[20];
            for (int i = 0; i < cross.length; i++) {
                cross[i] = covariance.of(i, c);
            }
            var white = Cholesky.forward(lower, cross);
            double variance = covariance.variance() - Cholesky.dot(white, white, white.length);
            assertThat(posterior.mean(c)).isCloseTo(Cholesky.dot(cross, alpha, alpha.length), offset(1e-5));
            assertThat(posterior.deviation(c)).isCloseTo(Math.sqrt(variance), offset(1e-5));
        }
    }

    private static PoolPosterior posterior(double[][] pool, double[] values, int observed) {
        var posterior = new PoolPosterior(new FittedKernel(new MaternKernel(pool), THETA), pool.length);
        for (int i = 0; i < observed; i++) {
            posterior.observe(i, values[i]);
        }
        return posterior;
    }

    private static double[][] matrix(Covariance covariance, int rows) {
        var matrix = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                matrix[i][j] = covariance.of(i, j) + (i == j ? NOISE : 0);
            }
        }
        return matrix;
    }

    @Test
    void rowsPreparedTogetherAreAsThoseAskedAboutOneByOne() {
        var pool = normal(200, 12);
        var values = wave(pool);
        var together = posterior(pool, values, 20);
        together.mean(150);
        together.observe(20, values[20]);
        together.prepare(java.util.stream.IntStream.range(21, pool.length).toArray());
        together.observe(21, values[21]);
        var alone = posterior(pool, values, 22);
        for (int c = 22; c < pool.length; c++) {
            assertThat(together.mean(c)).isEqualTo(alone.mean(c), offset(1e-9));
            assertThat(together.deviation(c)).isEqualTo(alone.deviation(c), offset(1e-9));
        }
    }

    @Test
    void residualsAreThoseOfLeavingOneOut() {
        var pool = normal(15, 9);
        var values = wave(pool);
        double[] residuals = posterior(pool, values, 15).leaveOneOutResiduals();
        for (int left = 0; left < 15; left++) {
            var posterior = new PoolPosterior(new FittedKernel(new MaternKernel(pool), THETA), pool.length);
            for (int i = 0; i < 15; i++) {
                if (i != left) {
                    posterior.observe(i, values[i]);
                }
            }
            double expected = (values[left] - posterior.mean(left)) / posterior.totalDeviation(left);
            assertThat(residuals[left]).isCloseTo(expected, offset(1e-4));
        }
    }

    @Test
    void replacedValuesAreAsIfTheyHadBeenObserved() {
        var pool = normal(15, 10);
        var other = Arrays.stream(wave(pool)).map(value -> 1 - 2 * value).toArray();
        var replaced = posterior(pool, wave(pool), 10);
        replaced.replaceValues(Arrays.copyOf(other, 10));
        var fresh = posterior(pool, other, 10);
        for (int c = 0; c < pool.length; c++) {
            assertThat(replaced.mean(c)).isCloseTo(fresh.mean(c), offset(1e-6));
            assertThat(replaced.deviation(c)).isEqualTo(fresh.deviation(c));
        }
    }

    @Test
    void sitesShareWhatTheyHaveInCommon() {
        var covariance = sites(12).at(sites(12).start());
        assertThat(covariance.of(0, 0)).isCloseTo(covariance.variance(), offset(1e-12));
        assertThat(covariance.of(0, 6)).isLessThan(covariance.variance()).isGreaterThan(covariance.of(0, 1));
    }

    @Test
    void beliefsMoveNoMeanAndCanBeForgotten() {
        var pool = normal(18, 4);
        var posterior = posterior(pool, wave(pool), 10);
        double mean = posterior.mean(13);
        double deviation = posterior.deviation(13);
        posterior.believe(13);
        assertThat(posterior.mean(13)).isCloseTo(mean, offset(1e-6));
        assertThat(posterior.deviation(13)).isLessThan(Math.sqrt(NOISE) + 1e-9).isLessThan(deviation);
        posterior.forgetAfter(10);
        assertThat(posterior.deviation(13)).isCloseTo(deviation, offset(1e-6));
    }

    @Test
    void aFitFindsOutWhichFeatureDoesNothing() {
        var rows = normal(60, 6);
        var fitted = KernelFit.fit(new MaternKernel(rows), first(60), wave(rows), 80);
        assertThat(fitted.theta()[2]).isGreaterThan(fitted.theta()[0] + Math.log(5));
        assertThat(fitted.noise()).isLessThan(0.01);
    }
}
