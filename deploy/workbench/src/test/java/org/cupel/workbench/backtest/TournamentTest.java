package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.report.Cost;
import org.cupel.surrogate.backtest.report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TournamentTest {

    private static final Cost COST = new Cost(100, 2, 2);

    @TempDir
    private Path folder;

    /** Searches that found both hits at these evaluations. */
    private static List<Discovery> searches(int... evaluations) {
        return IntStream.range(0, evaluations.length)
                .mapToObj(i -> new Discovery(
                        i + 1, new int[evaluations[i]], new int[] {evaluations[i] - 1, evaluations[i]}, 0))
                .toList();
    }

    private static Verdict verdict(Map<String, List<Discovery>> played) {
        return Verdict.of(played, COST, List.of());
    }

    @Test
    void equalPoliciesAreATieAndSaidToBe() {
        Map<String, List<Discovery>> played = new LinkedHashMap<>();
        played.put("first", searches(20, 30, 40, 50));
        played.put("second", searches(20, 30, 40, 50));
        Verdict verdict = verdict(played);
        assertThat(verdict.others()).singleElement().satisfies(other -> {
            assertThat(other.probabilityBetter()).isEqualTo(0.5);
            assertThat(other.evaluationsRatio().value()).isEqualTo(1.0);
            assertThat(other.seen()).isEqualTo("no difference seen");
        });
        assertThat(verdict.statement())
                .isEqualTo("Take first, though no difference is seen between it and second (50 %); in brackets the"
                        + " probability that first is better. More --seeds may tell.");
    }

    @Test
    void whoIsBetterOnEverySeedIsSurelyBetter() {
        Map<String, List<Discovery>> played = new LinkedHashMap<>();
        played.put("slow", searches(40, 60, 80, 100, 60, 80));
        played.put("fast", searches(20, 30, 40, 50, 30, 40));
        Verdict verdict = verdict(played);
        assertThat(verdict.recommended()).isEqualTo("fast");
        assertThat(verdict.sure()).isEqualTo(1.0);
        assertThat(verdict.others().get(0).seen()).isEqualTo("better");
        // √(2 · 39/19) and so on: to half of the hits it is one evaluation less.
        assertThat(verdict.others().get(0).evaluationsRatio().value()).isCloseTo(2.01, within(0.01));
        assertThat(verdict.statement()).startsWith("Take fast: it needs fewer evaluations than the others");
    }

    @Test
    void fiveSeedsNeverTellADifference() {
        Map<String, List<Discovery>> played = new LinkedHashMap<>();
        played.put("slow", searches(80, 70, 60, 80, 90));
        played.put("fast", searches(20, 20, 30, 20, 40));
        assertThat(verdict(played).others().get(0).seen()).isEqualTo("no difference seen");
    }

    @Test
    void whoWasLeftOutEarlyIsNotCalledWorseNorEqual() {
        Map<String, List<Discovery>> played = new LinkedHashMap<>();
        played.put("slow", searches(80, 70, 60, 80));
        played.put("fast", searches(20, 20, 30, 20, 40, 20, 30, 20));
        Verdict verdict = verdict(played);
        assertThat(verdict.others().get(0).seen()).isEqualTo("left out early");
        assertThat(verdict.others().get(0).seeds()).isEqualTo(4);
    }

    @Test
    void aSearchThatEndedEarlyGoesOnAtRandom() {
        var ended = new Discovery(1, new int[40], new int[] {30}, 0);
        // One hit among the 60 rows that are left: on average after 61 / 2.
        assertThat(COST.of(ended)).isCloseTo((Math.log(30) + Math.log(40 + 30.5)) / 2, within(1e-12));
    }

    @Test
    void theProgramLeavesTheWorseOutAndRecommendsOne() throws IOException {
        Path out = folder.resolve("out.json");
        Program program = Program.run(
                "tournament",
                "--table",
                "" + Finished.table(folder, 120, false),
                "--goal",
                "minimise last, top 4%",
                "--policy",
                "forest-greedy,forest-ucb,process-ucb,process-greedy",
                "--seeds",
                "8",
                "--initial",
                "10",
                "--json",
                "" + out);
        assertThat(program.exitCode()).as(program.errors()).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toFile());
        JsonNode tournament = result.path("tournament");
        assertThat(tournament.path("rounds").get(0).path("seeds").asInt()).isEqualTo(4);
        assertThat(tournament.path("rounds").get(0).path("out")).hasSize(2);
        assertThat(tournament.path("rounds").get(1).path("policies")).hasSize(3);
        assertThat(tournament.path("others")).hasSize(4);
        assertThat(result.path("recommended").asText())
                .isEqualTo(tournament.path("recommended").asText())
                .isNotEqualTo("random");
        assertThat(result.at("/policies/random/seeds").asInt()).isEqualTo(8);
        assertThat(program.output()).contains(tournament.path("statement").asText());
    }
}
