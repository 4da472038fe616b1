package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of others in the folder of shared data, where the machine has it. Counts come from pymatgen and ase. */
class SharedFilesTest {

    private static List<ReadOutcome> read(String file, CrystalChecks checks) throws IOException {
        Path path = Path.of(System.getProperty("cupel.home", "."), "../shared/data", file);
        if (!Files.exists(path)) {
            System.out.println("Skipped: no " + path.normalize() + " in the folder of shared data.");
        }
        Assumptions.assumeTrue(Files.exists(path), "no " + path.normalize());
        MaterialReader reader = MaterialFormat.ofFileName(file).orElseThrow().reader(checks);
        try (Stream<ReadOutcome> outcomes = reader.read(file, Files.newInputStream(path))) {
            return outcomes.toList();
        }
    }

    private static long accepted(List<ReadOutcome> outcomes) {
        return outcomes.stream().filter(ReadOutcome.Accepted.class::isInstance).count();
    }

    private static String reasons(List<ReadOutcome> outcomes) {
        Map<String, Long> counts = outcomes.stream()
                .filter(ReadOutcome.Rejected.class::isInstance)
                .map(outcome -> Outcomes.reason(outcome).replaceAll("[0-9]+(\\.[0-9]+)?|\\([^)]*\\)|\"[^\"]*\"", "#"))
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return counts.toString();
    }

    /** Of 321 measured conductors most are disordered; every one of the others is read. */
    @Test
    void conductorsAreReadOrRefusedForDisorder() throws IOException {
        List<ReadOutcome> outcomes = read("obelix/all_cifs.zip", CrystalChecks.defaults());
        assertThat(outcomes).hasSize(321);
        assertThat(accepted(outcomes)).as(reasons(outcomes)).isEqualTo(72);
        assertThat(outcomes)
                .filteredOn(ReadOutcome.Rejected.class::isInstance)
                .allSatisfy(outcome -> assertThat(Outcomes.reason(outcome)).contains("partial occupancy"));
    }

    @Test
    void aRelaxationIsReadFrameByFrame() throws IOException {
        Path path = Path.of(System.getProperty("cupel.home", "."), "../shared/data/oc20/toy_c3h8_relax.extxyz.gz");
        Assumptions.assumeTrue(Files.exists(path), "no " + path.normalize());
        List<ReadOutcome> outcomes = read("oc20/toy_c3h8_relax.extxyz.gz", CrystalChecks.defaults());
        assertThat(accepted(outcomes)).as(reasons(outcomes)).isEqualTo(101);
        assertThat(outcomes).hasSize(101);
        try (Stream<ExtXyzReader.FrameOutcome> frames =
                ExtXyzReader.frames("relax.extxyz.gz", Files.newInputStream(path))) {
            ExtXyzFrame first =
                    ((ExtXyzReader.FrameOutcome.Read) frames.findFirst().orElseThrow()).frame();
            assertThat(first.energyEv().orElseThrow()).isCloseTo(15.804699620277187, within(1e-12));
            assertThat(first.forcesEvPerAngstrom().orElseThrow())
                    .hasSize(3 * first.crystal().atomCount());
        }
    }

    /** One answer is disordered. The test structures lie in random cells: one is 0.06 Å thick, six are denser than metal. */
    @ParameterizedTest
    @CsvSource({
        "optimade/materials_cloud_response.json, 1, 2, is shared by",
        "optimade/test_structures.json, 10, 17, Å thick",
        "optimade/test_data.jsonl, 10, 17, Å thick",
    })
    void answersOfOptimadeServersAreRead(String file, int read, int all, String reason) throws IOException {
        List<ReadOutcome> outcomes = read(file, new CrystalChecks(10_000, 0, 0, 1e9));
        assertThat(outcomes).hasSize(all);
        assertThat(accepted(outcomes)).as(reasons(outcomes)).isEqualTo(read);
        assertThat(reasons(outcomes)).contains(reason);
    }
}
