package org.cupel.train.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On crystals of the sample that comes with Cupel. */
class EvaluateCommandTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "sample", "li-tm-oxides.jsonl.gz");

    @TempDir
    private Path folder;

    private List<String> lines;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void readSample() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(SAMPLE))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void everyMetricOfEverySplitWithItsIntervalAndBaselines() throws IOException {
        Path data = write("all.jsonl", everyFourth());
        Path json = folder.resolve("report.json");

        int code = run(
                "--data",
                data.toString(),
                "--split",
                "random,loco",
                "--clusters",
                "4",
                "--members",
                "1",
                "--json",
                json.toString(),
                "--report",
                folder.resolve("for people").toString());

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        requireReport(folder.resolve("for people"), report);
        for (String split : List.of("random", "loco")) {
            JsonNode all = report.path("splits").path(split);
            requireMetrics(all);
            assertThat(all.path("baselines").size()).isGreaterThanOrEqualTo(5);
            all.path("baselines").forEach(EvaluateCommandTest::requireMetrics);
            assertThat(all.path("mae").asDouble())
                    .isLessThan(all.path("baselines")
                            .path("mean on composition")
                            .path("mae")
                            .asDouble());
        }
        assertThat(report.path("splits").path("loco").path("n").asInt())
                .isEqualTo(everyFourth().size());
        assertThat(report.path("splits").path("loco").path("folds")).hasSize(4);
    }

    @Test
    void aHoldOutFileNeverTrains() throws IOException {
        Path train = write("train.jsonl", lines.subList(0, 200));
        Path test = write("test.jsonl", lines.subList(180, 240));
        Path json = folder.resolve("report.json");

        int code = run(
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--backbone",
                "none",
                "--members",
                "2",
                "--clusters",
                "2",
                "--json",
                json.toString());

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        JsonNode split = report.path("splits").path("hold-out");
        assertThat(split.path("n").asInt()).isEqualTo(60);
        assertThat(split.path("folds").get(0).path("train_rows").asInt()).isEqualTo(180);
        assertThat(report.path("data").path("notes").get(0).asText()).startsWith("20 rows of the training file");
    }

    @Test
    void badRowsAreCountedAndTheOthersStand() throws IOException {
        List<String> rows = new ArrayList<>(lines.subList(0, 120));
        rows.add("{\"material_id\":\"nan\",\"e_above_hull\":\"NaN\"}");
        rows.add("no json");
        Path data = write("bad.jsonl", rows);
        Path json = folder.resolve("report.json");

        int code = run(
                "--data",
                data.toString(),
                "--split",
                "composition",
                "--members",
                "1",
                "--clusters",
                "2",
                "--json",
                json.toString());

        assertThat(code).isZero();
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("data").path("left_out").asInt()).isEqualTo(2);
        assertThat(report.path("data").path("candidates").asInt()).isEqualTo(120);
    }

    @Test
    void wrongArgumentsAndMissingFilesHaveTheirOwnExitCodes() {
        assertThat(run("--data", folder.resolve("missing").toString())).isEqualTo(1);
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: cupel evaluate");
    }

    private static void requireReport(Path shown, JsonNode report) throws IOException {
        assertThat(new ObjectMapper().readTree(shown.resolve("report.json").toFile()))
                .isEqualTo(report);
        WrittenPage page = WrittenPage.of(shown.resolve("report.html"));
        assertThat(page.texts("h2")).containsExactly("random split", "families held out in turn", "How it was made");
        assertThat(page.texts("pre").get(0))
                .startsWith("./cupel evaluate --data ")
                .contains("'" + shown + "'");
        assertThat(page.count("svg")).isEqualTo(12);
        assertThat(page.texts("figcaption")).hasSize(12);
        assertThat(page.ids()).doesNotHaveDuplicates();
        assertThat(page.labels()).isSubsetOf(page.ids());
        for (String split : List.of("random", "loco")) {
            JsonNode measured = report.path("splits").path(split);
            int models = 1 + measured.path("baselines").size();
            assertThat(page.cells("Every metric", split, "mean absolute error (eV/atom)"))
                    .hasSize(models)
                    .allMatch(cell ->
                            cell.contains("n = " + measured.path("mae_n").asInt()));
            for (String figure :
                    List.of("parity", "calibration", "coverage", "discovery", "decisions", "reliability")) {
                Path file = shown.resolve("figures").resolve(split + "-" + figure);
                assertThat(Path.of(file + ".svg")).isNotEmptyFile();
                assertThat(Path.of(file + ".png")).isNotEmptyFile();
            }
        }
        assertThat(Files.readString(shown.resolve("report.html")))
                .contains(report.path("backbone").path("leakage").asText().replace("'", "&#39;"))
                .doesNotContain("NOT_FOUND", ">null<", "{section", "{#", "{/", "src=", "@import");
    }

    private static void requireMetrics(JsonNode metrics) {
        for (String name : List.of("n", "base_rate", "spearman", "mae", "coverage", "median_width", "maybe_fraction")) {
            assertThat(metrics.path(name).isNumber() || metrics.path(name).isNull())
                    .as(name)
                    .isTrue();
        }
        for (String name : List.of(
                "base_rate",
                "coverage",
                "coverage_worst_group",
                "keep_precision",
                "keep_recall",
                "kill_precision",
                "false_kill",
                "maybe_fraction")) {
            assertThat(metrics.path(name + "_95")).as(name).hasSize(2);
        }
        assertThat(metrics.has("kill_precision_lower")).isTrue();
        assertThat(metrics.path("coverage").asDouble()).isBetween(0.5, 1.0);
    }

    /** Neighbours in the file are alike: they would make one family. */
    private List<String> everyFourth() {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 4) {
            some.add(lines.get(i));
        }
        return some;
    }

    private Path write(String name, List<String> rows) throws IOException {
        return Files.write(folder.resolve(name), rows);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--help") && !all.contains("--nonsense")) {
            all.addAll(List.of("--cache", folder.resolve("cache").toString(), "--device", "cpu"));
        }
        return EvaluateCommand.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
