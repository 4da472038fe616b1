package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiscountedTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void whatLiesAboveATypicalScoreCountsByItsProbability() {
        double[] scores = {-1, 0, 2, 4};
        double[] logs = {Math.log(0.1), Math.log(0.1), Math.log(0.5), Double.NEGATIVE_INFINITY};

        assertThat(Discounted.by(logs, scores)).containsExactly(new double[] {-1, 0, 1, 0}, CLOSE);
    }

    @Test
    void certaintyChangesNothingAndOneCandidateIsTypicalItself() {
        double[] scores = {3, -2, 7};

        assertThat(Discounted.by(new double[3], scores)).containsExactly(scores);
        assertThat(Discounted.by(new double[] {-5}, new double[] {3})).containsExactly(3);
        assertThat(Discounted.by(new double[0], new double[0])).isEmpty();
    }

    @Test
    void itGrowsWithScoreAndProbabilityAndFollowsTheUnit() {
        var random = new Random(5);
        for (int pool = 0; pool < 50; pool++) {
            int n = 2 + random.nextInt(40);
            double[] scores = random.doubles(n, -3, 3).toArray();
            double[] logs = random.doubles(n, -6, 0).toArray();
            double[] said = Discounted.by(logs, scores);
            double[] shifted = Discounted.by(
                    logs, Arrays.stream(scores).map(score -> 1000 * score + 7).toArray());
            for (int i = 0; i < n; i++) {
                assertThat(shifted[i]).isCloseTo(1000 * said[i] + 7, within(1e-9));
                for (int j = 0; j < n; j++) {
                    if (scores[i] <= scores[j] && logs[i] <= logs[j]) {
                        assertThat(said[i]).isLessThanOrEqualTo(said[j]);
                    }
                }
            }
        }
    }

    @Test
    void differentLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discounted.by(new double[2], new double[3]))
                .withMessageContaining("3 scores and 2 probabilities");
    }
}
