package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cupel.surrogate.backtest.Discovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A back-test that is killed goes on where it was, and ends with the same result. */
class ResumeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private List<String> words(Path table, Path out) {
        return List.of(
                "backtest",
                "--table",
                "" + table,
                "--goal",
                "minimise depth, top 3%",
                "--policy",
                "forest-ucb",
                "--seeds",
                "8",
                "--initial",
                "10",
                "--threads",
                "1",
                "--json",
                "" + out);
    }

    @Test
    @Timeout(180)
    void killedAndStartedAgain() throws Exception {
        Path table = Finished.table(folder, 300, true);
        Path whole = folder.resolve("whole.json");
        assertThat(Program.run(words(table, whole).toArray(String[]::new)).exitCode())
                .isZero();
        Path out = folder.resolve("out.json");
        Path kept = folder.resolve("out.json.searches");
        kill(words(table, out), kept);
        assertThat(out).doesNotExist();
        int done = Files.readAllLines(kept).size();
        Files.writeString(kept, Files.readString(kept) + "{\"key\":\"brok");

        Program again = Program.run(words(table, out).toArray(String[]::new));

        assertThat(again.exitCode()).as(again.errors()).isZero();
        assertThat(again.errors()).contains(done + " of 16 searches are taken over from before");
        assertThat(timeless(out)).isEqualTo(timeless(whole));
        assertThat(kept).doesNotExist();
    }

    @Test
    void whatWasKeptForAnotherGoalOrProgramIsNotTaken() throws IOException {
        Path out = folder.resolve("out.json");
        var search = new Discovery(3, new int[] {4, 5}, new int[] {2}, 0.5);
        SearchLog.beside(out, List.of("program", "data", "goal"), false).add("random", search);
        SearchLog same = SearchLog.beside(out, List.of("program", "data", "goal"), false);
        assertThat(same.find("random", 3))
                .get()
                .satisfies(found -> assertThat(found).usingRecursiveComparison().isEqualTo(search));
        assertThat(same.find("random", 4)).isEmpty();
        assertThat(same.find("forest-ucb", 3)).isEmpty();
        assertThat(SearchLog.beside(out, List.of("program", "data", "other"), false)
                        .find("random", 3))
                .isEmpty();
        assertThat(SearchLog.beside(out, List.of("program", "data", "goal"), true)
                        .find("random", 3))
                .isEmpty();
    }

    /** Starts the program and kills it as soon as it has kept something. */
    private void kill(List<String> words, Path kept) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.cupel.workbench.Main"));
        command.addAll(words);
        File said = folder.resolve("killed.log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            while (!Files.exists(kept) || Files.size(kept) == 0) {
                assertThat(process.isAlive())
                        .as(() -> "ended before it was killed: " + said)
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static JsonNode timeless(Path file) throws IOException {
        JsonNode result = JSON.readTree(file.toFile());
        result.findParents("seconds_per_decision").forEach(part -> ((ObjectNode) part).remove("seconds_per_decision"));
        return result;
    }
}
