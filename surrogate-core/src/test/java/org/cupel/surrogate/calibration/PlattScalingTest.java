package org.cupel.surrogate.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

    @Test
    void manyRowsTellTheLineThatTheyAreFrom() {
        var random = new SplittableRandom(5);
        double[] scores = new double[20_000];
        boolean[] outcomes = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 6 * random.nextDouble() - 3;
            outcomes[i] = random.nextDouble() < 1 / (1 + Math.exp(0.7 - 2 * scores[i]));
        }
        var scaling = PlattScaling.fit(scores, outcomes);
        assertThat(scaling.intercept()).isCloseTo(-0.7, within(0.1));
        assertThat(scaling.slope()).isCloseTo(2, within(0.1));
        assertThat(scaling.probability(0.35)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void rowsThatAreAllAlikeDoNotMakeItSure() {
        var scaling = PlattScaling.fit(new double[] {1, 2, 3}, new boolean[] {true, true, true});
        assertThat(scaling.probability(0)).isBetween(0.4, 0.95);
        assertThat(scaling.probability(2)).isLessThan(1);
    }
}
