package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aHeaderlessTableIsPlayedWithBaselinesBesideIt() throws IOException {
        Path table = Finished.table(folder, 150, false);
        Path out = folder.resolve("out.json");
        Program program = Program.run(
                "backtest",
                "--table",
                "" + table,
                "--goal",
                "minimise last, top 4%",
                "--policy",
                "process-ucb",
                "--seeds",
                "3",
                "--batch",
                "5",
                "--initial",
                "10",
                "--json",
                "" + out);
        assertThat(program.exitCode()).as(program.errors()).isZero();
        JsonNode result = new ObjectMapper().readTree(out.toFile());
        assertThat(result.path("policies").fieldNames())
                .toIterable()
                .containsExactly("process-ucb", "random", "forest-greedy");
        JsonNode ours = result.path("policies").path("process-ucb");
        assertThat(ours.path("pool").asInt()).isEqualTo(150);
        assertThat(ours.path("hits").asInt()).isEqualTo(6);
        assertThat(ours.path("seeds").asInt()).isEqualTo(3);
        assertThat(ours.path("base_rate").asDouble()).isEqualTo(6.0 / 150);
        assertThat(ours.path("seconds_per_decision").asDouble()).isPositive();
        double random = result.at("/policies/random/evaluations_to_all/median").asDouble();
        assertThat(ours.at("/evaluations_to_all/median").asDouble()).isBetween(6.0, random / 2);
        assertThat(ours.at("/evaluations_to_half/q75").asDouble())
                .isLessThanOrEqualTo(ours.at("/evaluations_to_all/q75").asDouble());
    }
}
