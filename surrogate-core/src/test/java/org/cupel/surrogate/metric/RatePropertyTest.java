package org.cupel.surrogate.metric;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RatePropertyTest {

    @Property
    void theIntervalHoldsTheShare(@ForAll @IntRange(max = 500) int hits, @ForAll @IntRange(max = 500) int misses) {
        Rate rate = Rate.of(hits, hits + misses);
        assertThat(rate.low95()).isBetween(0.0, rate.high95());
        assertThat(rate.high95()).isLessThanOrEqualTo(1);
        if (rate.isDefined()) {
            assertThat(rate.value()).isBetween(rate.low95(), rate.high95());
        }
    }
}
