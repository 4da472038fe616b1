package org.cupel.workbench.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFileTest {

    private static final String CELL = """
            "lattice": [[4, 0, 0], [0, 4, 0], [0, 0, 5]], "atomic_numbers": [11, 17],""";

    @TempDir
    private Path folder;

    private Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private Reference read(String json) throws IOException {
        return ReferenceFile.open(file("reference.json", json)).read(null, "weights.pt", null);
    }

    @Test
    void reads_totals_and_stress_in_electronvolt() throws IOException {
        Reference reference = read("""
                {"dtype": "torch.float64", "structures": [{"name": "a", %s
                 "frac_coords": [[0, 0, 0], [0.5, 0.5, 0.5]], "energy_eV": -6.0,
                 "forces": [[1, 2, 3], [4, 5, 6]], "stress": [[1, 0, 0], [0, 2, 0], [0, 0, 3]]}]}
                """.formatted(CELL));

        ReferenceRow row = reference.rows().get(0);
        assertThat(reference.doublePrecision()).isTrue();
        assertThat(row.value()).isEqualTo(-3.0);
        assertThat(row.forces().orElseThrow()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(row.stressGpa().orElseThrow()[4]).isCloseTo(320.43532416, within(1e-9));
        assertThat(row.orderDependent()).isFalse();
    }

    @Test
    void reads_energies_per_atom_and_stress_in_gigapascal() throws IOException {
        ReferenceRow row = read("""
                {"note": "float32", "structures": [{"name": "a", "lattice": [[4, 0, 0], [0, 4, 0], [0, 0, 5]],
                 "species": ["Na", "Cl"], "cart_coords": [[0, 0, 0], [2, 2, 2.5]], "energy_per_atom_eV": -3.25,
                 "stress_GPa": [1, 2, 3, 4, 5, 6], "magmoms_muB": [0.5, 1.5]}]}
                """).rows().get(0);

        assertThat(row.value()).isEqualTo(-3.25);
        assertThat(row.crystal().fractionalCoordinates()).containsExactly(0, 0, 0, 0.5, 0.5, 0.5);
        assertThat(row.stressGpa().orElseThrow()).containsExactly(1, 6, 5, 6, 2, 4, 5, 4, 3);
        assertThat(row.magneticMoments().orElseThrow()).containsExactly(0.5, 1.5);
        assertThat(row.forces()).isEmpty();
    }

    @Test
    void chooses_the_model_that_the_weights_are_called_after() throws IOException {
        Path path = file("models.json", """
                {"models": {
                  "m-1": [{"name": "a", %1$s "frac_coords": [[0,0,0],[0.5,0.5,0.5]], "energy_eV": 1}],
                  "m-1-tuned": [{"name": "a", %1$s "frac_coords": [[0,0,0],[0.5,0.5,0.5]], "energy_eV": 2}]}}
                """.formatted(CELL));
        ReferenceFile file = ReferenceFile.open(path);

        assertThat(file.read(null, "m-1.nqx", null).model()).isEqualTo("m-1");
        assertThat(file.read(null, "m-1-tuned.nqx", null).model()).isEqualTo("m-1-tuned");
        assertThat(file.read("m-1", "other.nqx", null).rows().get(0).value()).isEqualTo(0.5);
        assertThatThrownBy(() -> file.read(null, "other.nqx", null))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("[m-1, m-1-tuned]")
                .hasMessageEndingWith("--model.");
        assertThatThrownBy(() -> file.read("m-2", "m-1.nqx", null)).hasMessageContaining("no model 'm-2'");
    }

    @Test
    void finds_geometry_in_the_file_that_the_note_names() throws IOException {
        Path other = file("geometry.json", """
                {"models": {"x": {"structures": [
                  {"name": "a", %s "frac_coords": [[0,0,0],[0.5,0.5,0.5]]}]}}}
                """.formatted(CELL));
        String rows = """
                [{"name": "a", "n_atoms": 2, "value": 1.5, "shell12_tie_between_different_sites": true},
                 {"name": "b", "n_atoms": 2, "value": 2.5}]""";
        Reference found = read("{\"note\": \"as in geometry.json\", \"structures\": " + rows + "}");

        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.value()).isEqualTo(1.5);
            assertThat(row.orderDependent()).isTrue();
        });
        assertThat(found.unusable().get("b")).contains("no geometry", "--structures");

        Path alone = file("alone.json", "{\"structures\": " + rows + "}");
        ReferenceFile withoutNote = ReferenceFile.open(alone);
        assertThat(withoutNote.read(null, "w", null).unusable().get("a")).contains("Give one with --structures FILE.");
        assertThat(withoutNote.read(null, "w", other).rows()).hasSize(1);
    }

    @Test
    void one_bad_row_never_sinks_the_rest() throws IOException {
        Reference found = read("""
                {"structures": [
                  {"name": "good", %1$s "frac_coords": [[0,0,0],[0.5,0.5,0.5]], "energy_eV": 1},
                  {"name": "no energy", %1$s "frac_coords": [[0,0,0],[0.5,0.5,0.5]]},
                  {"name": "short", %1$s "frac_coords": [[0,0,0]], "energy_eV": 1},
                  {"name": "flat", "lattice": [[1,0,0],[1,0,0],[0,0,1]], "atomic_numbers": [1],
                   "frac_coords": [[0,0,0]], "energy_eV": 1},
                  {"name": "element", "lattice": [[4,0,0],[0,4,0],[0,0,4]], "species": ["Qq"],
                   "frac_coords": [[0,0,0]], "energy_eV": 1},
                  {"name": "text", %1$s "frac_coords": [[0,0,0],[0.5,0.5,0.5]], "energy_eV": "low"},
                  {"name": "count", "n_atoms": 3, %1$s "frac_coords": [[0,0,0],[0.5,0.5,0.5]], "energy_eV": 1}]}
                """.formatted(CELL));

        assertThat(found.rows()).extracting(ReferenceRow::name).containsExactly("good");
        assertThat(found.unusable().get("no energy")).contains("reference.json, no energy", "'energy_eV'");
        assertThat(found.unusable().get("short")).contains("'frac_coords' should be 2 rows");
        assertThat(found.unusable().get("flat")).contains("reference.json, flat");
        assertThat(found.unusable().get("element")).contains("Qq");
        assertThat(found.unusable().get("text")).contains("'energy_eV' should be a finite number, not \"low\"");
        assertThat(found.unusable().get("count")).contains("has 3 atoms, but its geometry has 2");
    }

    @Test
    void says_what_is_wrong_with_a_file() throws IOException {
        assertThatThrownBy(() -> ReferenceFile.open(folder.resolve("absent.json")))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("cannot be read as JSON");
        Path half = file("half.json", "{\"structures\": [");
        assertThatThrownBy(() -> ReferenceFile.open(half)).hasMessageContaining("cannot be read as JSON");
        Path other = file("other.json", "{\"a\": 1}");
        assertThatThrownBy(() -> ReferenceFile.open(other)).hasMessageContaining("no 'structures' and no 'models'");
        assertThatThrownBy(() -> read("{\"structures\": []}")).hasMessageContaining("has no structures");
    }
}
