package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void intervalAgreesWithScipy() {
        for (double[] row : Goldens.numbers("clopper_pearson.tsv")) {
            var rate = Rate.of((int) row[0], (int) row[1]);
            assertThat(rate.low95()).as(rate.toString()).isCloseTo(row[2], within(1e-10));
            assertThat(rate.high95()).as(rate.toString()).isCloseTo(row[3], within(1e-10));
        }
    }

    @Test
    void ofNoCasesNothingIsKnown() {
        var rate = Rate.of(0, 0);
        assertThat(rate.isDefined()).isFalse();
        assertThat(rate.low95()).isZero();
        assertThat(rate.high95()).isOne();
        assertThatThrownBy(() -> Rate.of(3, 2)).hasMessageContaining("3 hits of 2");
    }

    @Test
    void enrichmentIsPrecisionOverBaseRate() {
        var enrichment = Enrichment.of(8, 20, 50, 1000);
        assertThat(enrichment.factor()).isCloseTo(8, within(1e-12));
        assertThat(enrichment.low95()).isCloseTo(Rate.of(8, 20).low95() / 0.05, within(1e-12));
        assertThat(Enrichment.of(0, 0, 0, 10).factor()).isNaN();
        assertThatThrownBy(() -> Enrichment.of(8, 20, 5, 1000)).hasMessageContaining("Found 8 of 5");
        assertThatThrownBy(() -> Enrichment.of(0, 8, 5, 10)).hasMessageContaining("cannot be");
    }

    @Test
    void randomBaselineAgreesWithScipy() {
        for (double[] row : Goldens.numbers("hypergeometric.tsv")) {
            var baseline = RandomBaseline.of((int) row[0], (int) row[1], (int) row[2]);
            assertThat(baseline.expected()).isCloseTo(row[3], within(1e-12));
            assertThat(baseline.low95()).as(baseline.toString()).isEqualTo((int) row[4]);
            assertThat(baseline.high95()).as(baseline.toString()).isEqualTo((int) row[5]);
            assertThat(baseline.probabilityOfAtLeast(3)).isCloseTo(row[6], within(1e-12));
        }
        assertThat(RandomBaseline.of(0, 0, 0).expected()).isZero();
        assertThatThrownBy(() -> RandomBaseline.of(10, 11, 1)).hasMessageContaining("11 hits");
    }
}
