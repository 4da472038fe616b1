package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] TRUTH = Goldens.column(Goldens.numbers("pairs.tsv"), 0);
    private static final double[] PREDICTED = Goldens.column(Goldens.numbers("pairs.tsv"), 1);

    /** Two Monte Carlo estimates of the same percentiles: they agree within a tenth of the interval's width. */
    @Test
    void agreesWithScipy() {
        for (String[] row : Goldens.rows("bootstrap.tsv")) {
            Bootstrap bootstrap = row[1].equals("groups") ? Bootstrap.ofGroups(fours(), 2) : Bootstrap.ofCases(2);
            Estimate estimate = measure(row[0], bootstrap);
            double low = Double.parseDouble(row[3]);
            double high = Double.parseDouble(row[4]);
            var near = within(0.1 * (high - low));
            assertThat(estimate.value()).as(row[0]).isCloseTo(Double.parseDouble(row[2]), within(1e-13));
            assertThat(estimate.low95()).as(row[0] + " low").isCloseTo(low, near);
            assertThat(estimate.high95()).as(row[0] + " high").isCloseTo(high, near);
            assertThat(estimate.n()).isEqualTo(60);
        }
    }

    /** Of 200 samples of 60 normal values, the true mean is within the interval about 95 % of the time. */
    @Test
    void holdsTheTruthAboutAsOftenAsItSays() {
        var random = new SplittableRandom(8);
        int held = 0;
        for (int sample = 0; sample < 200; sample++) {
            double[] values = normal(60, random);
            Estimate mean = Bootstrap.ofCases(sample).estimate(60, times -> Weighted.mean(values, times));
            held += mean.low95() <= 0 && 0 <= mean.high95() ? 1 : 0;
        }
        assertThat(held).isBetween(178, 198);
    }

    @Test
    void theSeedDecides() {
        assertThat(measure("mae", Bootstrap.ofCases(1))).isEqualTo(measure("mae", Bootstrap.ofCases(1)));
        assertThat(measure("mae", Bootstrap.ofCases(1))).isNotEqualTo(measure("mae", Bootstrap.ofCases(2)));
    }

    @Test
    void oneUnitHasNoInterval() {
        Estimate single = Bootstrap.ofCases(1).estimate(1, times -> 7);
        Estimate group = Bootstrap.ofGroups(List.of("Li-O", "Li-O"), 1).estimate(2, times -> 7);
        assertThat(single.value()).isEqualTo(7);
        assertThat(single.low95()).isNaN();
        assertThat(group.high95()).isNaN();
        assertThat(Bootstrap.ofCases(1).estimate(0, times -> 7)).isEqualTo(Estimate.NONE);
    }

    /** The rare case is missing in a third of the draws, which then define no correlation and are left out. */
    @Test
    void whatMostDrawsDoNotDefineHasNoInterval() {
        double[] one = {1, 1, 1, 1, 1, 1, 1, 1, 1, 2};
        double[] two = {1, 1, 1, 1, 1, 1, 1, 1, 1, 3};
        Estimate often = Regression.spearman(one, two, Bootstrap.ofCases(1));
        assertThat(often.value()).isCloseTo(1, within(1e-12));
        assertThat(often.low95()).isCloseTo(1, within(1e-12));
        Estimate rarely = Bootstrap.ofCases(1).estimate(10, times -> Arrays.equals(times, ones()) ? 1 : Double.NaN);
        assertThat(rarely.value()).isEqualTo(1);
        assertThat(rarely.low95()).isNaN();
    }

    @Test
    void groupsMustBeThoseOfTheCases() {
        assertThatThrownBy(() -> Bootstrap.ofGroups(List.of("a"), 1).estimate(2, times -> 0))
                .hasMessageContaining("2 cases but 1 groups");
    }

    private static Estimate measure(String name, Bootstrap bootstrap) {
        return switch (name) {
            case "mae" -> Regression.meanAbsoluteError(TRUTH, PREDICTED, bootstrap);
            case "rmse" -> Regression.rootMeanSquareError(TRUTH, PREDICTED, bootstrap);
            case "spearman" -> Regression.spearman(TRUTH, PREDICTED, bootstrap);
            case "median_error" -> bootstrap.estimate(60, Weighted.median(errors()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double[] errors() {
        return IntStream.range(0, 60).mapToDouble(i -> PREDICTED[i] - TRUTH[i]).toArray();
    }

    private static List<String> fours() {
        return IntStream.range(0, 60).mapToObj(i -> "group " + i / 4).toList();
    }

    private static int[] ones() {
        return IntStream.range(0, 10).map(i -> 1).toArray();
    }

    private static double[] normal(int n, SplittableRandom random) {
        RandomGenerator generator = random;
        return IntStream.range(0, n).mapToDouble(i -> generator.nextGaussian()).toArray();
    }
}
