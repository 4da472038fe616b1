package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A case that occurs three times is three cases: multiplicities are a short way to write a longer sample. */
class ResampledPropertyTest {

    /** Few distinct values, so that ties are the rule. */
    record Case(double first, double second, int times) {}

    @Provide
    Arbitrary<List<Case>> cases() {
        Arbitrary<Double> value = Arbitraries.integers().between(0, 6).map(i -> i / 4.0);
        return Combinators.combine(value, value, Arbitraries.integers().between(0, 3))
                .as(Case::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void ranksCorrelateTheSame(@ForAll("cases") List<Case> cases) {
        double written = Correlation.spearman(first(cases), second(cases)).of(times(cases));
        List<Case> all = expand(cases);
        assertSame(written, Regression.spearman(first(all), second(all)).value());
    }

    @Property
    void errorsAreTheSame(@ForAll("cases") List<Case> cases) {
        double[] first = first(cases);
        List<Case> all = expand(cases);
        assertSame(
                Weighted.mean(first, times(cases)),
                Arrays.stream(first(all)).average().orElse(Double.NaN));
        assertSame(Weighted.median(first).of(times(cases)), median(first(all)));
    }

    @Property
    void binsAreTheSame(@ForAll("cases") List<Case> cases) {
        List<Case> all = expand(cases);
        if (all.isEmpty()) {
            return;
        }
        var written = new EqualCountBins(first(cases), 4).of(happened(cases), times(cases));
        var longer = new EqualCountBins(first(all), 4).of(happened(all), once(all));
        assertThat(written).hasSameSizeAs(longer);
        for (int b = 0; b < longer.size(); b++) {
            assertThat(written.get(b).cases()).isEqualTo(longer.get(b).cases());
            assertThat(written.get(b).hits()).isEqualTo(longer.get(b).hits());
        }
        assertThat(longer.stream().mapToInt(EqualCountBins.Bin::cases).sum()).isEqualTo(all.size());
        assertThat(longer.size()).isBetween(1, 4);
    }

    private static void assertSame(double one, double other) {
        if (Double.isNaN(other)) {
            assertThat(one).isNaN();
        } else {
            assertThat(one).isCloseTo(other, within(1e-12));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Percentile.ofSorted(sorted, 0.5);
    }

    private static List<Case> expand(List<Case> cases) {
        List<Case> all = new ArrayList<>();
        cases.forEach(one -> IntStream.range(0, one.times()).forEach(i -> all.add(one)));
        return all;
    }

    private static double[] first(List<Case> cases) {
        return cases.stream().mapToDouble(Case::first).toArray();
    }

    private static double[] second(List<Case> cases) {
        return cases.stream().mapToDouble(Case::second).toArray();
    }

    private static boolean[] happened(List<Case> cases) {
        var happened = new boolean[cases.size()];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = cases.get(i).second() > 0.7;
        }
        return happened;
    }

    private static int[] times(List<Case> cases) {
        return cases.stream().mapToInt(Case::times).toArray();
    }

    private static int[] once(List<Case> cases) {
        return cases.stream().mapToInt(one -> 1).toArray();
    }
}
