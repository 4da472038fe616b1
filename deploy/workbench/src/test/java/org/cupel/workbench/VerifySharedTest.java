package org.cupel.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code backbones verify} over the weights and references of the folder of shared data. */
class VerifySharedTest {

    private static final Path SHARED =
            Path.of(System.getProperty("cupel.home", "..")).resolve("../shared").normalize();
    private static final String CHGNET = "chgnet_synthetic.safetensors";

    @TempDir
    private Path folder;

    @BeforeEach
    void needs_the_folder() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("models")) && Files.isDirectory(SHARED.resolve("reference")),
                "skipped: no folder of shared data with models and reference at " + SHARED);
    }

    private int verify(String backbone, Path weights, Path reference, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "backbones",
                "verify",
                backbone,
                "--weights",
                weights.toString(),
                "--reference",
                reference.toString(),
                "--json",
                folder.resolve("out.json").toString()));
        arguments.addAll(Arrays.asList(more));
        return Main.commandLine().execute(arguments.toArray(String[]::new));
    }

    private JsonNode result() throws Exception {
        return new ObjectMapper().readTree(folder.resolve("out.json").toFile());
    }

    private static Path model(String name) {
        return SHARED.resolve("models").resolve(name);
    }

    private static Path reference(String name) {
        return SHARED.resolve("reference").resolve(name);
    }

    @ParameterizedTest
    @CsvSource({
        "cgcnn, cgcnn/band-gap.pth.tar, cgcnn_reference.json, 20, 6",
        "chgnet, chgnet_synthetic.safetensors, chgnet_reference.json, 21, 0",
        "nequix, nequix/nequix-mp-1-pft.nqx, nequix_reference.json, 20, 0",
        "mace, mace_medium_synthetic_state.pt, mace_reference_f64.json, 20, 0"
    })
    void computes_what_the_originals_computed(
            String backbone, String weights, String reference, int structures, int orderDependent) throws Exception {
        assertThat(verify(backbone, model(weights), reference(reference))).isZero();
        assertThat(result().path("structures").asInt()).isEqualTo(structures);
        assertThat(result().path("order_dependent").asInt()).isEqualTo(orderDependent);
        assertThat(result().path("max_energy_per_atom_ev").asDouble())
                .isPositive()
                .isLessThan(1e-4);
        boolean forces = !backbone.equals("cgcnn");
        assertThat(result().path("max_force_ev_per_angstrom").isNumber()).isEqualTo(forces);
        assertThat(result().path("max_stress_gpa").isNumber()).isEqualTo(forces);
    }

    @Test
    void notices_a_reference_that_is_off() throws Exception {
        for (String field : List.of("energy_per_atom_eV", "forces_eV_per_A", "stress_GPa", "magmoms_muB")) {
            ObjectNode root = (ObjectNode) new ObjectMapper()
                    .readTree(reference("chgnet_reference.json").toFile());
            JsonNode row = root.path("structures").get(1);
            JsonNode old = row.path(field);
            if (old.isNumber()) {
                ((ObjectNode) row).put(field, old.asDouble() + 2e-4);
            } else {
                ArrayNode numbers = (ArrayNode) (old.get(0).isArray() ? old.get(0) : old);
                numbers.set(0, numbers.numberNode(numbers.get(0).asDouble() + (field.equals("stress_GPa") ? 5 : 2e-3)));
            }
            ((ArrayNode) root.path("structures")).removeAll().add(row);
            Path changed = folder.resolve("changed.json");
            new ObjectMapper().writeValue(changed.toFile(), root);

            assertThat(verify("chgnet", model(CHGNET), changed)).as(field).isEqualTo(1);
            assertThat(result().path("within_tolerances").asBoolean()).isFalse();
        }
    }

    @Test
    void refuses_input_that_cannot_be_used() throws Exception {
        Path reference = reference("chgnet_reference.json");
        assertThat(verify("chgnet", model(CHGNET), reference, "--sha256", "0".repeat(64)))
                .isEqualTo(2);
        assertThat(verify("chgnet", model("nequix/nequix-mp-1.nqx"), reference)).isEqualTo(2);
        assertThat(verify("chgnet", folder.resolve("absent.pt"), reference)).isEqualTo(2);
        assertThat(verify("chgnet", model(CHGNET), folder.resolve("absent.json")))
                .isEqualTo(2);
        assertThat(verify("alexnet", model(CHGNET), reference)).isEqualTo(2);
        assertThat(verify("chgnet", model(CHGNET), reference, "--dtype", "f16")).isEqualTo(2);
        byte[] whole = Files.readAllBytes(model(CHGNET));
        Path half = Files.write(folder.resolve("half.safetensors"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(verify("chgnet", half, reference)).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("out.json"))).isFalse();
    }

    @Test
    void says_which_structure_has_an_unknown_element() throws Exception {
        Path odd = Files.writeString(folder.resolve("odd.json"), """
                {"structures": [
                 {"name": "oganesson", "lattice": [[4,0,0],[0,4,0],[0,0,4]], "atomic_numbers": [118],
                  "frac_coords": [[0,0,0]], "energy_eV": 0},
                 {"name": "aluminium", "lattice": [[0,2.02,2.02],[2.02,0,2.02],[2.02,2.02,0]],
                  "atomic_numbers": [13], "frac_coords": [[0,0,0]], "energy_eV": 0}]}
                """);
        assertThat(verify("chgnet", model(CHGNET), odd)).isEqualTo(2);
        assertThat(result().path("structures").asInt()).isEqualTo(1);
        assertThat(result().path("failed").asInt()).isEqualTo(1);
        assertThat(result().at("/rows/0/error").asText()).contains("Og");
    }
}
