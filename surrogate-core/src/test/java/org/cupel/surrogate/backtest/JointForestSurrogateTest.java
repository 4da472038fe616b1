package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.cupel.surrogate.forest.ForestSettings;
import org.cupel.surrogate.goal.Condition;
import org.junit.jupiter.api.Test;

class JointForestSurrogateTest {

    private static final int KNOWN = 100;
    private static final FinishedData DATA = Valley.data(300, 4, "depth <= 0.1 and gap between 1.5 and 2.2");
    private static final JointBelief BELIEF = (JointBelief) new JointForestSurrogate(ForestSettings.JOINT)
            .learn(new Known(DATA, IntStream.range(0, KNOWN).toArray(), 1));

    private static Condition bounds(String property, double low, double high) {
        return new Condition.Within(property, low, high);
    }

    @Test
    void expectationsAreNearTheTruth() {
        for (int p = 0; p < 2; p++) {
            double squares = 0;
            for (int i = KNOWN; i < DATA.size(); i++) {
                squares += Math.pow(BELIEF.mean(p, i) - DATA.values()[p][i], 2) / (DATA.size() - KNOWN);
            }
            assertThat(Math.sqrt(squares))
                    .isLessThan(0.6 * Spread.of(DATA.values()[p]).deviation());
        }
    }

    @Property(tries = 200)
    void probabilitiesOfDisjointBoundsAddUpToOne(
            @ForAll @IntRange(min = KNOWN, max = 299) int row, @ForAll @DoubleRange(min = -1, max = 6) double edge) {
        double below = BELIEF.fulfils(bounds("gap", Double.NEGATIVE_INFINITY, edge), row, -1);
        double above = BELIEF.fulfils(bounds("gap", edge, Double.POSITIVE_INFINITY), row, -1);
        assertThat(below).isBetween(0.0, 1.0);
        assertThat(below + above).isCloseTo(1, within(1e-8));
    }

    /** The larger the gap, the larger the first feature; independent votes would not know that both bounds exclude each other. */
    @Test
    void whatResultsNeverHadTogetherIsNotExpected() {
        double[][] values = {
            DATA.values()[1],
            IntStream.range(0, DATA.size())
                    .mapToDouble(i -> -DATA.values()[1][i])
                    .toArray()
        };
        var opposite = new FinishedData(DATA.goal(), DATA.features(), List.of("gap", "minus"), values, DATA.hit(), 0);
        var belief = (JointBelief) new JointForestSurrogate(ForestSettings.JOINT)
                .learn(new Known(opposite, IntStream.range(0, KNOWN).toArray(), 1));
        var both = new Condition.AllOf(List.of(bounds("gap", 3, 9), bounds("minus", -1.5, 0)));
        for (int i = KNOWN; i < DATA.size(); i++) {
            assertThat(belief.fulfils(both, i, -1)).isLessThan(1e-3);
        }
    }

    @Test
    void alternativesAreAsLikelyAsTheLikelier() {
        var one = bounds("gap", 1, 2);
        var other = bounds("gap", 3, 4);
        for (int i = KNOWN; i < DATA.size(); i++) {
            double either = BELIEF.fulfils(new Condition.AnyOf(List.of(one, other)), i, -1);
            assertThat(either)
                    .isGreaterThanOrEqualTo(Math.max(BELIEF.fulfils(one, i, -1), BELIEF.fulfils(other, i, -1)) - 1e-12);
        }
    }
}
