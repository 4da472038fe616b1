package org.cupel.surrogate.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DriftPropertyTest {

    /** Few distinct values, so that lumps at the ends and in the middle are the rule. */
    @Property
    void everyValueIsInOneBinAndTiesStayTogether(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 8) Integer> values) {
        double[] reference = values.stream().mapToDouble(Integer::doubleValue).toArray();
        var bins = QuantileBins.of(reference, 10);
        int[] counts = bins.counts(reference);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(reference.length);
        assertThat(bins.count()).isLessThanOrEqualTo(12);
        for (int value = 0; value <= 8; value++) {
            int[] one = bins.counts(new double[] {value});
            assertThat(Arrays.stream(one).sum()).isOne();
        }
    }

    @Property
    void theIndexIsZeroForEqualSamplesAndNeverNegative(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -5, max = 5) Double> first,
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -5, max = 5) Double> second) {
        double[] one = first.stream().mapToDouble(Double::doubleValue).toArray();
        double[] other = second.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(PopulationStability.of(one, one).value()).isCloseTo(0, within(1e-15));
        assertThat(PopulationStability.of(one, other).value())
                .isGreaterThanOrEqualTo(0)
                .isFinite();
    }

    @Property
    void correctedValuesKeepTheirOrderAndNeverShrink(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] adjusted = Holm.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], 1.0);
            for (int j = 0; j < p.length; j++) {
                assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
            }
        }
    }
}
