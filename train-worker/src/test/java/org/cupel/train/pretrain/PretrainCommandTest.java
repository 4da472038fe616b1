package org.cupel.train.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.train.TestCrystals;
import org.cupel.train.network.BackboneWeights;
import org.cupel.train.weights.BackboneFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretrainCommandTest {

    @TempDir
    private Path folder;

    private Path data;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeData() throws IOException {
        data = folder.resolve("materials.jsonl.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(data))) {
            int number = 0;
            for (Crystal crystal : TestCrystals.some(160, 5)) {
                file.write((line(number++, crystal) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            file.write("{\"material_id\":\"broken\"}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Each label is missing somewhere, and so is the year. */
    private static String line(int number, Crystal crystal) {
        ObjectNode node = CrystalJson.toNode(crystal);
        node.put("material_id", "m-" + number);
        double label = TestCrystals.label(crystal);
        if (number % 5 != 0) {
            node.put("e_form_per_atom", label - 1);
        }
        node.put("e_above_hull", Math.abs(label));
        if (number % 3 != 0) {
            node.put("band_gap", 2 * Math.abs(label));
        }
        if (number % 4 != 0) {
            node.put("year", 2000 + number % 12);
        }
        return node.toString();
    }

    private int run(String... arguments) {
        return PretrainCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String[] training(Path weights, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data", data.toString(), "--out", weights.toString(), "--epochs=4", "--hidden=8", "--head-width=8"));
        arguments.addAll(List.of("--convolutions", "2", "--batch-size", "8", "--device", "cpu"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void writesWeightsAndAReportWithBaselines() throws IOException {
        Path weights = folder.resolve("backbone.safetensors");
        Path report = folder.resolve("report.json");
        assertThat(run(training(weights, "--json", report.toString())))
                .as(err.toString())
                .isZero();

        BackboneWeights read = BackboneFile.read(Files.readAllBytes(weights));
        assertThat(read.shape().hidden()).isEqualTo(8);
        assertThat(read.targets())
                .extracting(target -> target.property())
                .containsExactly("formationEnergyPerAtom", "eAboveHull", "bandGap");
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.path("leftOut").path("broken").asText()).startsWith("No label");
        assertThat(json.path("curve")).hasSize(4);
        assertThat(json.path("tests")).hasSize(2).allSatisfy(test -> assertThat(test.path("targets"))
                .hasSize(3));
        JsonNode rows = json.path("tests").get(0).path("targets").get(0).path("all");
        assertThat(rows.findValuesAsText("model"))
                .containsExactly("backbone", "mean", "nearest composition", "random forest", "XGBoost");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("mae").asDouble())
                    .isBetween(row.path("low95").asDouble(), row.path("high95").asDouble());
            assertThat(row.path("n").asInt()).isEqualTo(rows.get(0).path("n").asInt());
        });
        JsonNode hull = json.path("tests").get(0).path("targets").get(1);
        assertThat(hull.path("property").asText()).isEqualTo("eAboveHull");
        assertThat(hull.path("all").findValuesAsText("model")).contains("backbone", "backbone through the hull");
        assertThat(out.toString()).contains("epoch 4/4");
    }

    @Test
    void aResumedTrainingEqualsAnUninterruptedOne() throws IOException {
        Path whole = folder.resolve("whole.safetensors");
        assertThat(run(training(whole))).as(err.toString()).isZero();

        Path broken = folder.resolve("broken.safetensors");
        PretrainData read = PretrainReader.read(data);
        PretrainOptions options = PretrainOptions.parse(List.of(training(broken)));
        BrokenOff.train(read, options, 2);
        assertThat(run(training(broken, "--resume"))).as(err.toString()).isZero();

        assertThat(out.toString()).contains("Going on after epoch 2 of 4");
        assertThat(Files.readAllBytes(broken)).isEqualTo(Files.readAllBytes(whole));
    }

    @Test
    void aCheckpointIsNotOverwrittenUnasked() throws IOException {
        Path weights = folder.resolve("backbone.safetensors");
        assertThat(run(training(weights))).isZero();
        assertThat(run(training(weights))).isEqualTo(1);
        assertThat(err.toString()).contains("backbone.safetensors.checkpoint").contains("--resume");
    }

    @Test
    void aCheckpointOfOtherDataIsRefused() throws IOException {
        Path weights = folder.resolve("backbone.safetensors");
        assertThat(run(training(weights))).isZero();
        Files.write(data, "\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertThat(run(training(weights, "--resume"))).isEqualTo(1);
        assertThat(err.toString()).contains("was trained on data");
    }

    @Test
    void wrongCommandLinesEndWithTwo() {
        assertThat(run("--out", "x")).isEqualTo(2);
        assertThat(run("--data", "x", "--out", "y", "--epocs", "3")).isEqualTo(2);
        assertThat(run("--data", "x", "--out", "y", "--epochs", "many")).isEqualTo(2);
        assertThat(run("--data", "x", "--out", "y", "--epochs", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--data is missing", "'--epocs'", "'many'", "epochs=0");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: cupel pretrain");
    }

    @Test
    void aMissingFileEndsWithOne() {
        assertThat(run("--data", "nowhere.jsonl", "--out", "y")).isEqualTo(1);
        assertThat(err.toString()).contains("'nowhere.jsonl'");
    }
}
