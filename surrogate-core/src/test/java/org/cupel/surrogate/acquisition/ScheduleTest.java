package org.cupel.surrogate.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final CandidatePool POOL =
            new CandidatePool(List.of("sure", "open"), new double[] {0.1, 0.4}, new double[] {0.01, 0.2});

    @Test
    void constantStays() {
        assertThat(new Schedule.Constant(1.5).weight(9, 1000)).isEqualTo(1.5);
    }

    @Test
    void inverseSquareRootSettles() {
        var schedule = new Schedule.InverseSquareRoot(3);
        assertThat(schedule.weight(1, 10)).isEqualTo(3);
        assertThat(schedule.weight(9, 10)).isEqualTo(1);
        assertThat(best(schedule, 1)).isEqualTo("open");
        assertThat(best(schedule, 9)).isEqualTo("sure");
    }

    @Test
    void noRegretGrowsWithRoundsAndPool() {
        // sqrt(2 log(1000 * 9 * pi^2 / 0.6)), by hand
        assertThat(new Schedule.NoRegret(0.1).weight(3, 1000)).isCloseTo(4.8796, within(1e-4));
        assertThat(new Schedule.NoRegret(0.1).weight(4, 1000)).isGreaterThan(4.8796);
        assertThat(new Schedule.NoRegret(0.1).weight(3, 2000)).isGreaterThan(4.8796);
    }

    @Test
    void everyKindHasAName() {
        assertThat(Schedule.named("constant", 2)).isEqualTo(new Schedule.Constant(2));
        assertThat(Schedule.named("inverse-square-root", 2)).isEqualTo(new Schedule.InverseSquareRoot(2));
        assertThat(Schedule.named("no-regret", 0.1)).isEqualTo(new Schedule.NoRegret(0.1));
        assertThatThrownBy(() -> Schedule.named("linear", 2)).hasMessageContainingAll("'linear'", "no-regret");
        assertThatThrownBy(() -> Schedule.named("constant", -1)).hasMessageContaining("exploration_weight is -1.0");
    }

    @Test
    void roundsCountFromOne() {
        assertThatThrownBy(() -> new LowerConfidenceBound(new Schedule.Constant(1), 0))
                .hasMessageContaining("round is 0");
    }

    private static String best(Schedule schedule, int round) {
        return Ranking.topK(new LowerConfidenceBound(schedule, round), POOL, 1)
                .get(0)
                .id();
    }
}
