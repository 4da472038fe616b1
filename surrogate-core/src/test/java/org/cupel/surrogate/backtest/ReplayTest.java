package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.cupel.surrogate.goal.Goal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {

    private static final FinishedData DATA = Valley.data(300, 1, "minimise depth, top 3% and gap <= 3.5");

    private static java.util.List<String> policies() {
        return Policies.names();
    }

    private static Discovery search(String policy, Plan plan, long seed) {
        return new Replay(DATA, plan, seed)
                .run(Policies.named(policy, DATA.goal()).chooser().get());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void noRowIsAskedForTwiceAndTheBudgetHolds(String policy) {
        var found = search(policy, new Plan(11, 7, 60, 1, 1), 5);
        assertThat(found.order()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(60);
        assertThat(found.foundAt()).isSorted();
        for (int k = 0; k < found.foundAt().length; k++) {
            assertThat(DATA.hit()[found.order()[found.foundAt()[k] - 1]]).isTrue();
            assertThat(found.foundWithin(found.foundAt()[k])).isEqualTo(k + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aSeedReplaysItsSearch(String policy) {
        var plan = new Plan(10, 10, 40, 1, 1);
        assertThat(search(policy, plan, 8).order())
                .containsExactly(search(policy, plan, 8).order());
    }

    @Test
    void allPoliciesStartFromTheSameRows() {
        var plan = new Plan(10, 10, 30, 1, 1);
        int[] first = Arrays.copyOf(search("random", plan, 2).order(), 10);
        assertThat(Arrays.copyOf(search("forest-ucb", plan, 2).order(), 10)).containsExactly(first);
        assertThat(Arrays.copyOf(search("random", plan, 3).order(), 10)).isNotEqualTo(first);
    }

    @Test
    void aBatchLargerThanWhatIsLeftEndsWithThePool() {
        var data = Valley.data(40, 2, "gap >= 2");
        var found = new Replay(data, new Plan(5, 100, 1000, 1, 1), 1)
                .run(Policies.named("random", data.goal()).chooser().get());
        assertThat(found.foundAt()).hasSize(data.hits());
        assertThat(found.order()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void aPolicyThatChoosesARowTwiceIsStopped() {
        var replay = new Replay(DATA, new Plan(5, 2, 50, 1, 1), 1);
        assertThatThrownBy(() -> replay.run((known, open, batch) -> new int[] {open[0], open[0]}))
                .hasMessageContaining("was chosen twice");
        var other = new Replay(DATA, new Plan(5, 2, 50, 1, 1), 1);
        assertThatThrownBy(() -> other.run((known, open, batch) -> new int[] {open[0]}))
                .hasMessageContaining("chose 1 of 2 rows");
    }

    @Test
    void policiesThatDoNotFitTheGoalAreRefused() {
        assertThatThrownBy(() -> Policies.named("best", DATA.goal())).hasMessageContaining("Use one of random");
        assertThatThrownBy(() -> Policies.named("forest-ucb", Goal.parse("gap <= 1")))
                .hasMessageContaining("nothing to minimise or maximise");
    }
}
