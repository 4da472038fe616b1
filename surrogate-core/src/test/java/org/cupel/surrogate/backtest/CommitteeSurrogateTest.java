package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cupel.surrogate.gaussian.MaternKernel;
import org.cupel.surrogate.gaussian.Smoothness;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.Table;
import org.junit.jupiter.api.Test;

class CommitteeSurrogateTest {

    private static final Plan PLAN = new Plan(10, 10, 286, 5, 1);

    /** All mixtures of four parts in tenths; a little of the first part and of the second does good, more of it does not. */
    private static FinishedData mixtures(double whole) {
        var random = new SplittableRandom(7);
        List<List<String>> cells = new ArrayList<>();
        for (int a = 0; a <= 10; a++) {
            for (int b = 0; a + b <= 10; b++) {
                for (int c = 0; a + b + c <= 10; c++) {
                    double value = Math.pow(Math.sqrt(a / 10.0) - 0.4, 2)
                            + Math.pow(Math.sqrt(b / 10.0) - 0.3, 2)
                            + 0.1 * c / 10.0
                            + 0.01 * random.nextDouble();
                    cells.add(List.of(
                            text(a * whole / 10),
                            text(b * whole / 10),
                            text(c * whole / 10),
                            text((10 - a - b - c) * whole / 10),
                            text(value)));
                }
            }
        }
        var table = new Table(List.of("a", "b", "c", "rest", "loss"), cells);
        return FinishedData.of(table, Goal.parse("minimise loss, top 3%"), List.of());
    }

    private static String text(double value) {
        return Double.toString(value);
    }

    private static List<int[]> searches(FinishedData data, String policy) throws InterruptedException {
        return new Backtest(data, PLAN, 2)
                .run(List.of(Policies.named(policy, data.goal()))).policies().get(0).searches().stream()
                        .map(Discovery::order)
                        .toList();
    }

    @Test
    void whereNothingIsAFractionItIsTheProcess() throws InterruptedException {
        var data = Valley.data(300, 3, "minimise depth, top 2%");
        assertThat(searches(data, "committee-ucb")).containsExactlyElementsOf(searches(data, "process-ucb"));
    }

    @Test
    void fractionsAreSearchedByBothMembersLongBeforeChance() throws InterruptedException {
        var data = mixtures(1);
        var committee = searches(data, "committee-ucb");
        assertThat(committee).isNotEqualTo(searches(data, "process-ucb"));
        double byChance = RandomSearch.evaluationsTo(data.hits(), data.size(), data.hits());
        assertThat(committee).allSatisfy(order -> assertThat(order.length).isLessThan((int) (byChance / 3)));
    }

    @Test
    void percentAreSearchedLikeFractions() throws InterruptedException {
        assertThat(searches(mixtures(100), "committee-ucb"))
                .containsExactlyElementsOf(searches(mixtures(1), "committee-ucb"));
    }

    private static ProcessBelief belief(FinishedData data, int[] rows, Smoothness smoothness) {
        double[][] pool = Standardised.of(data.features().rows());
        return new ProcessSurrogate(features -> new MaternKernel(pool, smoothness)).learn(new Known(data, rows, 1));
    }

    @Test
    void whatIsExpectedIsTheMixture() {
        var data = mixtures(1);
        int[] rows = IntStream.range(0, 40).map(i -> 7 * i).toArray();
        var one = belief(data, rows, Smoothness.ONCE);
        var other = belief(data, rows, Smoothness.TWICE);
        var mixture = new Mixture(List.of(one, other));
        double first = one.mean(0, 100);
        double second = other.mean(0, 100);
        assertThat(first).isNotCloseTo(second, within(1e-6));
        assertThat(mixture.mean(0, 100)).isCloseTo((first + second) / 2, within(1e-12));
        double squares = (Math.pow(one.deviation(0, 100), 2) + Math.pow(other.deviation(0, 100), 2)) / 2;
        assertThat(mixture.deviation(0, 100))
                .isCloseTo(Math.sqrt(squares + Math.pow((first - second) / 2, 2)), within(1e-12));
        double edge = Math.min(first, second);
        assertThat(mixture.within(0, 100, Double.NEGATIVE_INFINITY, edge))
                .isCloseTo((one.within(0, 100, -9, edge) + other.within(0, 100, -9, edge)) / 2, within(1e-9));
    }

    @Test
    void membersBelieveWhatTheyExpectTogether() {
        var data = mixtures(1);
        int[] rows = IntStream.range(0, 40).map(i -> 7 * i).toArray();
        var one = belief(data, rows, Smoothness.ONCE);
        var other = belief(data, rows, Smoothness.TWICE);
        var mixture = new Mixture(List.of(one, other));
        double apart = Math.abs(one.mean(0, 100) - other.mean(0, 100));
        double deviation = mixture.deviation(0, 100);
        mixture.believe(100);
        assertThat(Math.abs(one.mean(0, 100) - other.mean(0, 100))).isLessThan(apart);
        assertThat(mixture.deviation(0, 100)).isLessThan(deviation);
    }

    @Test
    void whatWasOnlyBelievedIsForgotten() {
        var data = mixtures(1);
        int[] rows = IntStream.range(0, 40).map(i -> 7 * i).toArray();
        int[] more = Arrays.copyOf(rows, 41);
        more[40] = 5;
        var disturbed = new CommitteeSurrogate();
        disturbed.learn(new Known(data, rows, 1)).believe(100);
        var alone = new CommitteeSurrogate();
        alone.learn(new Known(data, rows, 1));
        Belief expected = alone.learn(new Known(data, more, 1));
        assertThat(disturbed.learn(new Known(data, more, 1)).mean(0, 100))
                .isCloseTo(expected.mean(0, 100), within(1e-6));
    }
}
