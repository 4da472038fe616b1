package org.cupel.workbench.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cupel.stack.CupelHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crystals of our own, with a number of their own beside the usual labels. */
class StructureFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void someCrystals() throws IOException {
        Path sample = CupelHome.find().root().resolve("deploy/sample/li-tm-oxides.jsonl.gz");
        List<String> lines = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(sample)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 120; i++) {
                String line = text.readLine();
                lines.add(line.substring(0, line.length() - 1) + ",\"hardness\":" + i % 7 + "}");
            }
        }
        lines.set(4, "{\"material_id\":\"broken\",\"cell\":[1,2]}");
        lines.set(9, lines.get(9).replaceFirst("\"e_above_hull\":[-0-9.e]+", "\"e_above_hull\":null"));
        file = Files.write(folder.resolve("some.jsonl"), lines);
    }

    private JsonNode result(String goal, String... more) throws IOException {
        Path out = folder.resolve("out.json");
        List<String> words = new ArrayList<>(List.of("backtest", "--structures", "" + file, "--goal", goal));
        words.addAll(
                List.of("--policy", "random", "--no-baselines", "--seeds", "2", "--initial", "10", "--json", "" + out));
        words.addAll(List.of(more));
        Program program = Program.run(words.toArray(String[]::new));
        assertThat(program.exitCode()).as(program.errors()).isZero();
        return new ObjectMapper().readTree(out.toFile());
    }

    private static String use(JsonNode result, String column) {
        for (JsonNode told : result.path("columns")) {
            if (told.path("column").asText().equals(column)) {
                return told.path("use").asText();
            }
        }
        return "none";
    }

    @Test
    void structuresAreFeaturesAndPropertiesAreNot() throws IOException {
        JsonNode result = result("minimise e_above_hull, top 5");
        assertThat(result.path("pool").asInt()).isEqualTo(118);
        assertThat(result.at("/source/rows").asInt()).isEqualTo(120);
        assertThat(result.at("/source/left_out").asInt()).isEqualTo(1);
        assertThat(result.at("/source/refused").get(0).asText()).startsWith("Row 5: broken: ");
        assertThat(use(result, "e_above_hull")).isEqualTo("goal");
        assertThat(use(result, "e_form_per_atom")).isEqualTo("left_out");
        assertThat(use(result, "hardness")).isEqualTo("left_out");
        assertThat(result.path("features"))
                .extracting(JsonNode::asText)
                .contains("cell.volume-per-atom", "bonds.coordination.mean", "ions.electrostatic-energy")
                .noneMatch(name -> name.contains("hull") || name.contains("form") || name.contains("hardness"));
    }

    @Test
    void otherNamesOfAPropertyAndNumbersOfTheFileAreFound() throws IOException {
        assertThat(use(result("minimise eAboveHull, top 5 and hardness <= 3"), "hardness"))
                .isEqualTo("goal");
    }

    @Test
    void groupsOfFeaturesAndPropertiesAreTakenByName() throws IOException {
        JsonNode result = result("minimise e_above_hull, top 5", "--features", "ions,hardness");
        assertThat(result.path("features"))
                .extracting(JsonNode::asText)
                .contains("hardness")
                .allMatch(name -> name.startsWith("ions.") || name.equals("hardness"));
    }

    @Test
    void aTableWithAColumnOfCifsKeepsItsOwnNumbers() throws IOException {
        List<String> lines = new ArrayList<>(List.of("material_id,cif,toughness"));
        for (int i = 0; i < 40; i++) {
            lines.add("m" + i + ",\"" + cif(4.2 + 0.03 * i) + "\"," + (i == 7 ? "" : 100 - i));
        }
        file = Files.write(folder.resolve("cifs.csv"), lines);
        JsonNode result = result("maximise toughness, top 3");
        assertThat(result.path("pool").asInt()).isEqualTo(39);
        assertThat(use(result, "toughness")).isEqualTo("goal");
        assertThat(result.path("features"))
                .extracting(JsonNode::asText)
                .contains("cell.volume-per-atom")
                .doesNotContain("toughness");
    }

    /** Rock salt. */
    private static String cif(double aAngstrom) {
        return """
                data_x
                _cell_length_a %1$.3f
                _cell_length_b %1$.3f
                _cell_length_c %1$.3f
                _cell_angle_alpha 90
                _cell_angle_beta 90
                _cell_angle_gamma 90
                _symmetry_space_group_name_H-M 'F m -3 m'
                loop_
                _atom_site_label
                _atom_site_type_symbol
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                Mg1 Mg 0 0 0
                O1 O 0.5 0.5 0.5
                """.formatted(aAngstrom);
    }

    @Test
    void anUnknownPropertyIsToldWithTheNearest() {
        Program program = Program.run("backtest", "--structures", "" + file, "--goal", "maximise hardnes");
        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.errors())
                .contains("No property is named \"hardnes\". Maybe hardness is meant.", "e_above_hull");
    }
}
