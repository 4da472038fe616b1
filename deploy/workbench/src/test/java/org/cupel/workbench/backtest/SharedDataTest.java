package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cupel.stack.CupelHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real files hold, counted by the program; with the folder of shared data only. */
class SharedDataTest {

    private static final String WATER_SPLITTERS = "heat_of_formation_all <= 0.2"
            + " and (gllbsc_ind-gap between 1.5 and 3 and VB_ind >= 5.73 and CB_ind <= 4.5"
            + " or gllbsc_dir-gap between 1.5 and 3 and VB_dir >= 5.73 and CB_dir <= 4.5)";

    @TempDir
    private Path folder;

    private JsonNode result(String kind, String file, String goal, String... more) throws IOException {
        Path path =
                CupelHome.find().root().resolve("../shared/data").resolve(file).normalize();
        assumeTrue(Files.exists(path), "skipped: no " + path);
        Path out = folder.resolve("out.json");
        List<String> words = new ArrayList<>(List.of("backtest", kind, "" + path, "--goal", goal, "--seeds", "3"));
        words.addAll(List.of("--policy", "random", "--no-baselines", "--json", "" + out));
        words.addAll(List.of(more));
        Program program = Program.run(words.toArray(String[]::new));
        assertThat(program.exitCode()).as(program.errors()).isZero();
        return new ObjectMapper().readTree(out.toFile());
    }

    private static void counts(JsonNode result, int pool, int hits) {
        JsonNode random = result.at("/policies/random");
        assertThat(random.path("pool").asInt()).isEqualTo(pool);
        assertThat(random.path("hits").asInt()).isEqualTo(hits);
        assertThat(random.path("base_rate").asDouble()).isEqualTo((double) hits / pool);
        assertThat(random.at("/unfinished/share").asInt()).isZero();
    }

    @Test
    void twentyPerovskitesSplitWater() throws IOException {
        JsonNode result = result("--table", "perovskites/castelli_18928.csv", WATER_SPLITTERS);
        counts(result, 18_928, 20);
        assertThat(result.path("features"))
                .extracting(JsonNode::asText)
                .noneMatch(name -> name.contains("gap") || name.contains("score") || name.contains("VB"));
    }

    @Test
    void aPlateWithoutHeaderHasTwentyOneOfTheLowest() throws IOException {
        JsonNode result = result("--table", "oer-plates/plate_3496.csv", "minimise last, top 1%");
        counts(result, 2_121, 21);
        assertThat(result.path("features"))
                .extracting(JsonNode::asText)
                .containsExactly("x1", "x2", "x3", "x4", "x5", "x6");
    }

    @Test
    void stableInsulatorsOfTheMaterialsProject() throws IOException {
        JsonNode result = result(
                "--structures",
                "materials-project/mp_structures.jsonl.gz",
                "e_above_hull <= 0 and band_gap >= 5",
                "--stop-at",
                "0.9");
        counts(result, 16_035, 141);
        assertThat(result.at("/policies/random/evaluations_to_share/median").asDouble())
                .isBetween(0.8 * 16_035, 0.97 * 16_035);
    }
}
