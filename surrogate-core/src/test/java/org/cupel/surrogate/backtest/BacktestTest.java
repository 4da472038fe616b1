package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static BacktestReport run(String goal, Plan plan, int threads, String... names)
            throws InterruptedException {
        var data = Valley.data(400, 3, goal);
        return new Backtest(data, plan, threads)
                .run(List.of(names).stream()
                        .map(name -> Policies.named(name, data.goal()))
                        .toList());
    }

    @Test
    void modelsFindTheBestOfAValleyLongBeforeChance() throws InterruptedException {
        var report =
                run("minimise depth, top 2%", new Plan(20, 10, 400, 5, 1), 2, "random", "forest-ucb", "process-ucb");
        assertThat(report.hits()).isEqualTo(8);
        var random = report.policies().get(0);
        assertThat(random.evaluationsToAll().median()).isGreaterThan(250);
        assertThat(report.policies().get(1).evaluationsToAll().median()).isLessThan(160);
        assertThat(report.policies().get(2).evaluationsToAll().median()).isLessThan(60);
        assertThat(report.policies().get(2).acceleration(8, report.pool())).isGreaterThan(5);
    }

    @Test
    void windowsOfTwoPropertiesAreFoundTogether() throws InterruptedException {
        var report = run(
                "depth <= 0.08 and gap between 1.5 and 2.2",
                new Plan(20, 10, 400, 5, 1),
                2,
                "forest-feasibility",
                "process-feasibility",
                "coupled-feasibility",
                "blended-feasibility",
                "hurdle-feasibility");
        double byChance = RandomSearch.evaluationsTo(report.hits(), report.pool(), report.hits());
        for (PolicyReport policy : report.policies()) {
            assertThat(policy.evaluationsToAll().median()).as(policy.policy()).isLessThan(byChance / 2);
        }
    }

    @Test
    void threadsDecideNothing() throws InterruptedException {
        var plan = new Plan(10, 10, 80, 4, 1);
        var alone =
                run("minimise depth, top 5", plan, 1, "forest-ucb").policies().get(0);
        var together =
                run("minimise depth, top 5", plan, 3, "forest-ucb").policies().get(0);
        assertThat(together.evaluationsTo()).isEqualTo(alone.evaluationsTo());
        assertThat(together.curve()).isEqualTo(alone.curve());
    }

    @Test
    void randomChoiceNeedsWhatIsExpected() throws InterruptedException {
        var report = run("gap <= 1", new Plan(1, 20, 400, 200, 1), 2, "random");
        var searches = report.policies().get(0).searches();
        double mean = searches.stream()
                .mapToInt(search -> search.evaluationsTo(10))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(RandomSearch.evaluationsTo(10, 400, report.hits()), within(0.1 * mean));
    }

    @Test
    void searchesThatEndEarlyAreCountedAsInfinite() throws InterruptedException {
        var policy = run("gap <= 1", new Plan(5, 5, 20, 5, 1), 2, "random")
                .policies()
                .get(0);
        assertThat(policy.evaluationsToAll().median()).isInfinite();
        assertThat(policy.curve()).extracting(CurvePoint::evaluations).containsExactly(5, 10, 15, 20);
        assertThat(policy.curve()).isSortedAccordingTo(java.util.Comparator.comparingDouble(point -> point.found()
                .median()));
    }

    @Test
    void quartilesInterpolateBetweenSeeds() {
        assertThat(Quartiles.of(new double[] {4, 1, 3, 2})).isEqualTo(new Quartiles(2.5, 1.75, 3.25));
    }
}
