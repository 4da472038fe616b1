package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.stream.IntStream;
import org.cupel.surrogate.goal.Condition;
import org.junit.jupiter.api.Test;

class CoupledSurrogateTest {

    private static final FinishedData DATA = Valley.data(150, 4, "depth <= 0.1 and gap between 1.5 and 2.2");

    private static CoupledBelief belief() {
        return (CoupledBelief) new CoupledSurrogate()
                .learn(new Known(DATA, IntStream.range(0, 60).toArray(), 1));
    }

    @Test
    void expectationsAreNearTheTruth() {
        Belief belief = belief();
        double squares = 0;
        for (int i = 60; i < DATA.size(); i++) {
            squares += Math.pow(belief.mean(1, i) - DATA.values()[1][i], 2) / (DATA.size() - 60);
        }
        assertThat(Math.sqrt(squares))
                .isLessThan(0.2 * Spread.of(DATA.values()[1]).deviation());
    }

    @Test
    void theFloorOnlySparesWork() {
        CoupledBelief belief = belief();
        Condition goal = DATA.goal().condition();
        for (int i = 60; i < DATA.size(); i++) {
            double exact = belief.fulfils(goal, i, -1);
            double spared = belief.fulfils(goal, i, 0.2);
            assertThat(exact).isBetween(0.0, 1.0);
            if (exact > 0.2) {
                assertThat(spared).isEqualTo(exact);
            } else {
                assertThat(spared).isLessThanOrEqualTo(0.2);
            }
        }
    }

    /** The depth itself, said twice: independent errors would square the probability, which is up to 0.25 less. */
    @Test
    void whatTwoPropertiesShareCountsOnce() {
        double[][] values = {DATA.values()[0], DATA.values()[0]};
        var twice = new FinishedData(
                DATA.goal(), DATA.features(), java.util.List.of("depth", "again"), values, DATA.hit(), 0);
        var belief = (CoupledBelief) new CoupledSurrogate()
                .learn(new Known(twice, IntStream.range(0, 60).toArray(), 1));
        var once = new Condition.Within("depth", Double.NEGATIVE_INFINITY, 0.2);
        var both = new Condition.AllOf(
                java.util.List.of(once, new Condition.Within("again", Double.NEGATIVE_INFINITY, 0.2)));
        for (int i = 60; i < DATA.size(); i++) {
            assertThat(belief.fulfils(both, i, -1)).isCloseTo(belief.fulfils(once, i, -1), offset(0.1));
        }
    }

    @Test
    void aLinearPartIsTakenOut() {
        double[] first = {1, 2, 3, 4, 5, 6};
        double[] second = {1, -1, 1, -1, 2, 0};
        double[] values = IntStream.range(0, 6)
                .mapToDouble(i -> 3 + 2 * first[i] - 0.5 * second[i])
                .toArray();
        var line = LinearPart.of(new double[][] {first, second}, values);
        assertThat(line.slopes()[0]).isCloseTo(2, offset(0.01));
        assertThat(line.slopes()[1]).isCloseTo(-0.5, offset(0.01));
        assertThat(line.rest()).usingComparatorWithPrecision(0.05).containsOnly(3.0);
    }
}
