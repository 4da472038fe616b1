package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapMeanTest {

    private static final int N = 400;

    private static double[] uniform() {
        return new SplittableRandom(3).doubles(N).toArray();
    }

    private static List<String> singles() {
        return IntStream.range(0, N).mapToObj(Integer::toString).toList();
    }

    /** The standard error of a mean of uniform values is √(1/12)/√n. */
    @Test
    void isAsWideAsTheNormalApproximation() {
        BootstrapMean mean = BootstrapMean.of(uniform(), singles(), 1);
        double width = 2 * 1.96 * Math.sqrt(1.0 / 12) / Math.sqrt(N);
        assertThat(mean.high95() - mean.low95()).isCloseTo(width, within(0.1 * width));
        assertThat(mean.value()).isBetween(mean.low95(), mean.high95());
        assertThat(mean.n()).isEqualTo(N);
    }

    @Test
    void groupsThatErrAlikeWidenIt() {
        double[] values = IntStream.range(0, N).mapToDouble(i -> i % 8).toArray();
        List<String> groups =
                IntStream.range(0, N).mapToObj(i -> "group " + i % 8).toList();
        BootstrapMean grouped = BootstrapMean.of(values, groups, 1);
        BootstrapMean single = BootstrapMean.of(values, singles(), 1);
        assertThat(grouped.groups()).isEqualTo(8);
        assertThat(grouped.high95() - grouped.low95()).isGreaterThan(3 * (single.high95() - single.low95()));
    }

    @Test
    void theSeedDecides() {
        assertThat(BootstrapMean.of(uniform(), singles(), 1)).isEqualTo(BootstrapMean.of(uniform(), singles(), 1));
        assertThat(BootstrapMean.of(uniform(), singles(), 1)).isNotEqualTo(BootstrapMean.of(uniform(), singles(), 2));
    }

    @Test
    void nothingHasNoMean() {
        assertThat(BootstrapMean.of(new double[0], List.of(), 1).value()).isNaN();
    }
}
