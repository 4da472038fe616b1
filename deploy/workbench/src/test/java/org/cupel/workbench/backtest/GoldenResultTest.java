package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole result file of a back-test of random choice, which no change of a model moves. Its medians, quartiles, curve and
 * factors were worked out again by NumPy in {@code src/test/python/check_backtest.py}.
 */
class GoldenResultTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theResultFileIsAsItWas() throws IOException {
        Path out = folder.resolve("out.json");
        Program program = Program.run(
                "backtest",
                "--table",
                "" + Finished.table(folder, 150, true),
                "--goal",
                "minimise depth, top 4%",
                "--policy",
                "random",
                "--no-baselines",
                "--seeds",
                "5",
                "--seed-from",
                "11",
                "--batch",
                "7",
                "--initial",
                "20",
                "--json",
                "" + out);
        assertThat(program.exitCode()).as(program.errors()).isZero();
        assertThat(lasting(JSON.readTree(out.toFile()))).isEqualTo(JSON.readTree(golden()));
    }

    private static String golden() throws IOException {
        try (var in = GoldenResultTest.class.getResourceAsStream("/backtest/random-valley.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Without clocks, what names this build, and the advice of the day. */
    private static JsonNode lasting(JsonNode result) throws IOException {
        result.findParents("seconds_per_decision").forEach(part -> ((ObjectNode) part).remove("seconds_per_decision"));
        ((ObjectNode) result).remove("recommended");
        JsonNode versions = ((ObjectNode) result).remove("versions");
        assertThat(versions.fieldNames()).toIterable().containsExactly("cupel", "search_sha256", "java");
        Files.writeString(
                Path.of("target", "random-valley.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
        return JSON.readTree(JSON.writeValueAsString(result));
    }
}
