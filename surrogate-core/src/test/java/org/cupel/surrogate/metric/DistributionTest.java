package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final List<double[]> ROWS = Goldens.numbers("distributions.tsv");
    private static final Map<String, Double> GOLDEN = Goldens.named("distribution_metrics.tsv");
    private static final double[] LEVELS = {0.1, 0.5, 0.9};
    private static final double[] MEAN = Goldens.column(ROWS, 0);
    private static final double[] SIGMA = Goldens.column(ROWS, 1);
    private static final double[] TRUTH = Goldens.column(ROWS, 2);
    private static final Bootstrap BOOTSTRAP = Bootstrap.ofCases(4);

    @Test
    void crpsAgreesWithScoringrules() {
        for (double[] row : ROWS) {
            double[] quantiles = Arrays.copyOfRange(row, 3, 6);
            double[] samples = Arrays.copyOfRange(row, 6, 13);
            assertThat(Crps.gaussian(row[0], row[1], row[2])).isCloseTo(row[13], within(1e-14));
            assertThat(Crps.quantiles(LEVELS, quantiles, row[2])).isCloseTo(row[14], within(1e-14));
            assertThat(Crps.ensemble(samples, row[2])).isCloseTo(row[15], within(1e-14));
        }
    }

    @Test
    void meansAgreeWithUncertaintyToolboxAndScikitLearn() {
        Estimate crps = Crps.meanGaussian(MEAN, SIGMA, TRUTH, BOOTSTRAP);
        assertThat(crps.value()).isCloseTo(GOLDEN.get("crps_normal"), within(1e-14));
        assertThat(crps.value()).isBetween(crps.low95(), crps.high95());
        for (int q = 0; q < 3; q++) {
            Estimate loss = Pinball.mean(LEVELS[q], Goldens.column(ROWS, 3 + q), TRUTH, BOOTSTRAP);
            assertThat(loss.value())
                    .isCloseTo(GOLDEN.get("pinball_" + List.of(10, 50, 90).get(q)), within(1e-14));
        }
        double[][] quantiles =
                ROWS.stream().map(row -> Arrays.copyOfRange(row, 3, 6)).toArray(double[][]::new);
        double[][] samples =
                ROWS.stream().map(row -> Arrays.copyOfRange(row, 6, 13)).toArray(double[][]::new);
        assertThat(Crps.meanQuantiles(LEVELS, quantiles, TRUTH, BOOTSTRAP).value())
                .isCloseTo(ROWS.stream().mapToDouble(row -> row[14]).average().orElseThrow(), within(1e-14));
        assertThat(Crps.meanEnsemble(samples, TRUTH, BOOTSTRAP).value())
                .isCloseTo(ROWS.stream().mapToDouble(row -> row[15]).average().orElseThrow(), within(1e-14));
    }

    /** uncertainty-toolbox integrates on a grid of 100,000, we without one. */
    @Test
    void miscalibrationAreaAgreesWithUncertaintyToolbox() {
        Estimate area = MiscalibrationArea.gaussian(MEAN, SIGMA, TRUTH, BOOTSTRAP);
        assertThat(area.value()).isCloseTo(GOLDEN.get("miscalibration_area"), within(1e-5));
        assertThat(area.low95()).isLessThan(area.high95());
    }

    @Test
    void miscalibrationAreaOfKnownDistributions() {
        int n = 20_000;
        RandomGenerator random = new SplittableRandom(6);
        double[] truth = random.doubles(n, 0, 1).toArray();
        Arrays.setAll(truth, i -> random.nextGaussian());
        double[] zero = new double[n];
        assertThat(area(zero, filled(n, 1), truth)).isLessThan(0.01);
        assertThat(area(zero, filled(n, 1e9), truth)).isCloseTo(0.5, within(1e-6));
        assertThat(area(zero, zero, truth)).isCloseTo(0.5, within(1e-12));
        assertThat(area(truth, zero, truth)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void withoutSpreadTheCrpsIsTheError() {
        assertThat(Crps.gaussian(1, 0, 3.5)).isEqualTo(2.5);
        assertThat(Crps.gaussian(1, 1e-9, 3.5)).isCloseTo(2.5, within(1e-8));
        assertThat(Crps.ensemble(new double[] {1}, 3.5)).isEqualTo(2.5);
        assertThat(Crps.quantiles(new double[] {0.5}, new double[] {1}, 3.5)).isEqualTo(2.5);
    }

    @Test
    void badInputIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Crps.meanGaussian(MEAN, filled(80, -1), TRUTH, BOOTSTRAP))
                .hasMessageContaining("standard deviation of case 0 is -1.0");
        double[] infinite = TRUTH.clone();
        infinite[7] = Double.POSITIVE_INFINITY;
        assertThatThrownBy(() -> MiscalibrationArea.gaussian(MEAN, SIGMA, infinite, BOOTSTRAP))
                .hasMessageContaining("truth of case 7 is Infinity");
        assertThatThrownBy(() -> Pinball.mean(1, MEAN, TRUTH, BOOTSTRAP)).hasMessageContaining("level is 1.0");
        assertThatThrownBy(() -> Crps.meanEnsemble(new double[][] {{}}, new double[1], BOOTSTRAP))
                .hasMessageContaining("samples of case 0");
    }

    private static double area(double[] mean, double[] sigma, double[] truth) {
        return MiscalibrationArea.gaussian(mean, sigma, truth, BOOTSTRAP).value();
    }

    private static double[] filled(int n, double value) {
        var values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
