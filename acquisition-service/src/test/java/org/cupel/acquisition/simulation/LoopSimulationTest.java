package org.cupel.acquisition.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoopSimulationTest {

    private static final int TROUBLED_STEPS = 400;
    private static final Logger LOGS = Logger.getLogger("org.cupel.acquisition");

    @BeforeAll
    static void quiet() {
        LOGS.setLevel(Level.WARNING);
    }

    @AfterAll
    static void loud() {
        LOGS.setLevel(null);
    }

    @Test
    void everySeedKeepsTheInvariantsAndEndsFinished() {
        int finishedByWork = 0;
        int trainedForDrift = 0;
        int rankedByTwo = 0;
        for (long seed : seeds()) {
            SimState life = live(seed);
            finishedByWork += life.results.isEmpty() ? 0 : 1;
            trainedForDrift += life.trainedForDrift.size();
            rankedByTwo += life.runs.values().stream()
                            .anyMatch(run -> !run.definition().goal().others().isEmpty())
                    ? 1
                    : 0;
        }
        assertThat(finishedByWork).as("campaigns that got any result").isPositive();
        if (Long.getLong("cupel.simulation.seed") == null) {
            assertThat(trainedForDrift).as("trainings for drift").isPositive();
            assertThat(rankedByTwo).as("lives with a ranking by two properties").isGreaterThan(10);
        }
    }

    @Test
    void aSeedReplaysTheSameLife() {
        LoopSimulation one = new LoopSimulation(new SplittableRandom(7));
        LoopSimulation other = new LoopSimulation(new SplittableRandom(7));

        assertThat(one.run(TROUBLED_STEPS)).isEqualTo(other.run(TROUBLED_STEPS));
        assertThat(one.state().history).isEqualTo(other.state().history);
    }

    private static SimState live(long seed) {
        LoopSimulation simulation = new LoopSimulation(new SplittableRandom(seed));
        try {
            List<Campaign> campaigns = simulation.run(TROUBLED_STEPS);
            assertThat(campaigns).as("after quiet times").allMatch(LoopSimulationTest::finished);
            return simulation.state();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "Replay: ./mvnw -pl acquisition-service test -Dtest=LoopSimulationTest -Dsurefire.failIfNoSpecifiedTests=false"
                            + " -Dcupel.test.args=-Dcupel.simulation.seed=" + seed,
                    failure);
        }
    }

    private static boolean finished(Campaign campaign) {
        return campaign.loop().state() == CampaignState.FINISHED;
    }

    private static long[] seeds() {
        Long replay = Long.getLong("cupel.simulation.seed");
        return replay == null
                ? LongStream.range(0, Long.getLong("cupel.simulation.seeds", 60))
                        .toArray()
                : new long[] {replay};
    }
}
