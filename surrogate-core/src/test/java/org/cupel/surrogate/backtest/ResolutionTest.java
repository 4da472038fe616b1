package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.Goal;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static final List<String> NAMES = List.of("gap");

    private static Resolution of(double... results) {
        return Resolution.of(NAMES, new double[][] {results});
    }

    private static Condition.Within gap(double low, double high) {
        return new Condition.Within("gap", low, high);
    }

    private static void isWidened(Resolution resolution, Condition.Within from, double low, double high) {
        var widened = (Condition.Within) resolution.widened(from);
        assertThat(widened.low()).isCloseTo(low, within(1e-12));
        assertThat(widened.high()).isCloseTo(high, within(1e-12));
    }

    @Test
    void boundsOnAStepTakeItsWholeCellIn() {
        isWidened(of(0, 0.1, 0.7, 2.3), gap(1.5, 3), 1.45, 3.05);
        isWidened(of(-0.08, 0.02, 0.5), gap(0, 0.2), -0.01, 0.21);
    }

    @Test
    void boundsBetweenStepsMoveToTheEndOfTheLastCellInside() {
        isWidened(of(0, 0.1, 0.7, 2.3), gap(1.47, 2.98), 1.45, 2.95);
    }

    @Test
    void aBoundThatIsLeftOutLeavesItsCellOut() {
        var strict = (Condition.AllOf) Goal.parse("gap > 1 and gap < 3").condition();
        assertThat(of(0, 0.1, 0.7, 2.3).widened(strict))
                .asString()
                .containsPattern("low=1\\.05\\d*, high=Infinity")
                .containsPattern("low=-Infinity, high=2\\.95\\d*");
    }

    @Test
    void withoutStepsNothingChanges() {
        for (Resolution resolution : List.of(of(0.1234567891, 1, 7), of(0, 1, 1, 0), of(4, 4, 4))) {
            assertThat(resolution.widened(gap(1, 2))).isEqualTo(gap(1, 2));
        }
        assertThat(of(0, 0.1, 0.7, 2.3).widened(gap(1.51, 1.59))).isEqualTo(gap(1.51, 1.59));
    }

    @Test
    void conditionsOfConditionsAreWidenedInside() {
        var inside = new Condition.AnyOf(List.of(gap(1, 2), gap(3, 4)));
        assertThat(of(0, 0.1, 0.7, 2.3).widened(new Condition.AllOf(List.of(inside, gap(0, 5)))))
                .asString()
                .contains("low=0.95, high=2.05", "low=2.95, high=4.05", "low=-0.05, high=5.05");
    }

    /** Each told value is inside after as it was before. */
    @Property(tries = 500)
    void noToldValueChangesSides(
            @ForAll @IntRange(min = -50, max = 50) int first,
            @ForAll @IntRange(max = 60) int more,
            @ForAll @IntRange(max = 8) int kind) {
        double perUnit = new double[] {1, 2, 5, 10, 20, 50, 100, 200, 500}[kind];
        double[] told =
                IntStream.rangeClosed(-120, 120).mapToDouble(k -> k / perUnit).toArray();
        var before = gap(first / perUnit, (first + more) / perUnit);
        var after = (Condition.Within) of(told).widened(before);
        for (double value : told) {
            assertThat(value >= after.low() && value <= after.high())
                    .isEqualTo(value >= before.low() && value <= before.high());
        }
    }
}
