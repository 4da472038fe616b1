package org.cupel.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.cupel.workbench.console.WorkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for Python that writes down what it is told. */
class OriginalTest {

    @TempDir
    private Path folder;

    private Path python(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    @Test
    void tells_structures_and_takes_answers() throws IOException {
        Path told = folder.resolve("told");
        Path python = python("""
                echo '{"version": "fake 1 '$2' '$4'"}'
                while read -r line; do
                  echo "$line" >> '%s'
                  echo '{"energy": -1.5, "seconds": 0.25}'
                done
                """.formatted(told));
        BenchStructure five = BenchStructures.standard().get(0);
        try (Original original = new Original(python, "chgnet", Path.of("w.pt"), 1, folder.resolve("run"))) {
            original.keep(five.name(), five.crystal());
            assertThat(original.version()).isEqualTo("fake 1 chgnet 1");
            assertThat(original.energyPerAtomEv(five.name())).isEqualTo(-1.5);
            assertThat(original.time("graph", five.name(), 0.1)).isEqualTo(0.25);
        }
        List<String> lines = Files.readAllLines(told);
        assertThat(lines.get(0)).contains("\"atomic_numbers\":[38,22,8,8,8]", "\"lattice\":[[3.905,0.0,0.0],");
        assertThat(lines.get(2)).contains("\"quantity\":\"graph\"", "\"seconds\":0.1");
        assertThat(folder.resolve("run/originals.py")).exists();
    }

    @Test
    void says_what_python_said_before_it_ended() throws IOException {
        Path python = python("echo 'ModuleNotFoundError: No module named chgnet' >&2; exit 1\n");
        assertThatThrownBy(() -> new Original(python, "chgnet", Path.of("w.pt"), 1, folder.resolve("run")))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("No module named chgnet")
                .hasMessageContaining("chgnet.log");
    }

    @Test
    void quartiles_are_those_of_numpy() {
        Quartiles quartiles = Quartiles.of(new double[] {4, 1, 3, 2, 10});
        assertThat(quartiles).isEqualTo(new Quartiles(2, 3, 4));
        assertThat(Quartiles.of(new double[] {1, 2, 3, 4}).q1()).isCloseTo(1.75, within(1e-12));
    }

    @Test
    void measures_on_shaken_perovskites() {
        assertThat(BenchStructures.standard())
                .extracting(structure -> structure.crystal().atomCount())
                .containsExactly(5, 20, 40);
    }
}
