package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FractionsTest {

    @Test
    void partsOfOneWholeAreFractionsWhateverTheUnit() {
        assertThat(Fractions.are(new double[][] {{0.1, 0.9}, {1, 0}, {0.333, 0.667}}))
                .isTrue();
        assertThat(Fractions.are(new double[][] {{10, 90}, {100, 0}, {33.33, 66.66}}))
                .isTrue();
    }

    @Test
    void otherFeaturesAreNone() {
        assertThat(Fractions.are(new double[][] {{0.1, 0.9}, {0.5, 0.6}})).isFalse();
        assertThat(Fractions.are(new double[][] {{0.1, 0.9}, {-0.1, 1.1}})).isFalse();
        assertThat(Fractions.are(new double[][] {{-1, 1}, {-2, 2}})).isFalse();
        assertThat(Fractions.are(new double[][] {{3}, {3}})).isFalse();
    }

    @Test
    void theFirstTenthCountsMoreThanTheNext() {
        double[][] roots = Fractions.roots(new double[][] {{0, 1}, {0.1, 0.9}, {0.2, 0.8}});
        assertThat(roots[1]).containsExactly(new double[] {Math.sqrt(0.1), Math.sqrt(0.9)}, within(1e-15));
        assertThat(roots[1][0] - roots[0][0]).isGreaterThan(2 * (roots[2][0] - roots[1][0]));
    }
}
