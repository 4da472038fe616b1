package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class LogisticTest {

    @Test
    void everythingIsCertainAndHalvesAreHalves() {
        assertThat(Logistic.within(3, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(1);
        assertThat(Logistic.within(3, 2, 3, Double.POSITIVE_INFINITY)).isCloseTo(0.5, offset(1e-15));
        assertThat(Logistic.within(3, 2, Double.NEGATIVE_INFINITY, 3)).isCloseTo(0.5, offset(1e-15));
        // One deviation on both sides.
        assertThat(Logistic.within(3, 2, 1, 5)).isCloseTo(Math.tanh(Math.PI / (2 * Math.sqrt(3))), offset(1e-14));
    }

    @Test
    void farTailsKeepTheirDigitsOnBothSides() {
        double scale = Math.sqrt(3) / Math.PI;
        double expected = Math.exp(-30 / scale) * -Math.expm1(-1 / scale);
        assertThat(Logistic.within(0, 1, 30, 31)).isCloseTo(expected, withinPercentage(1e-9));
        assertThat(Logistic.within(0, 1, -31, -30)).isCloseTo(expected, withinPercentage(1e-9));
    }

    @Test
    void whatIsCertainIsInsideOrNot() {
        assertThat(Logistic.within(3, 0, 3, 5)).isEqualTo(1);
        assertThat(Logistic.within(3, 0, 1, 3)).isEqualTo(1);
        assertThat(Logistic.within(3, 0, 3.1, 5)).isZero();
    }
}
