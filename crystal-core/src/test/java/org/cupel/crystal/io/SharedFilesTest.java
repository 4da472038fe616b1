package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Goldens;
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

    /** Distances are published with two of these systems. */
    @ParameterizedTest
    @CsvSource({
        "materials-project/Li-Fe-O.json.gz, 375, false",
        "materials-project/Li-Fe-P-O.json.gz, 973, true",
        "materials-project/Na-Fe-P-O.json.gz, 557, true",
    })
    void wholeSystemsOfComputedEntriesGiveTheirOwnHull(String file, int all, boolean published) throws IOException {
        List<ReadOutcome> outcomes = read(file, CrystalChecks.defaults());
        assertThat(outcomes).hasSize(all);
        assertThat(accepted(outcomes)).as(reasons(outcomes)).isEqualTo(all);
        Map<String, Double> expected = published ? publishedAboveHull(file) : Map.of();
        assertThat(expected).hasSize(published ? all : 0);
        for (ReadOutcome outcome : outcomes) {
            MaterialRow row = Outcomes.row(outcome);
            assertThat(row.properties()).containsOnlyKeys("energyPerAtom", "formationEnergyPerAtom", "eAboveHull");
            if (expected.containsKey(row.materialId())) {
                assertThat(row.properties().get("eAboveHull"))
                        .as(row.materialId())
                        .isCloseTo(expected.get(row.materialId()), within(1e-6));
            }
        }
    }

    private static Map<String, Double> publishedAboveHull(String file) throws IOException {
        Path path = Path.of(System.getProperty("cupel.home", "."), "../shared/data", file);
        Map<String, Double> published = new HashMap<>();
        new ObjectMapper()
                .readTree(Compression.expand(Files.newInputStream(path)))
                .forEach(entry -> published.put(
                        entry.path("data").path("material_id").asText(),
                        entry.path("e_above_hull").doubleValue()));
        return published;
    }

    @ParameterizedTest
    @CsvSource({"aflow/data0.json, 20", "aflow/data1.json, 20"})
    void pagesOfAflowWithoutStructuresAreReferences(String file, int all) throws IOException {
        List<ReadOutcome> outcomes = read(file, CrystalChecks.defaults());
        assertThat(outcomes).hasSize(all).allSatisfy(outcome -> assertThat(
                        ((ReadOutcome.Reference) outcome).phase().properties())
                .containsOnlyKeys("bandGap", "thermalConductivity"));
    }

    @ParameterizedTest
    @CsvSource({"oqmd/oqmdapi_poscar_collection_query_0.json, 5", "oqmd/optimade_api_poscar_collection_query_0.json, 10"
    })
    void pagesOfOqmdAreRead(String file, int all) throws IOException {
        List<ReadOutcome> outcomes = read(file, CrystalChecks.defaults());
        assertThat(accepted(outcomes)).as(reasons(outcomes)).isEqualTo(all);
        assertThat(outcomes).hasSize(all);
    }

    /** Numbers of ASE, printed by {@code src/test/python/make_slabs.py}. */
    @Test
    void realRelaxationsOfAseAreRead() throws IOException {
        Map<String, JsonNode> expected = Goldens.entries("slabs/trajectories.json");
        for (Map.Entry<String, JsonNode> file : expected.entrySet()) {
            MaterialRow row = Outcomes.row(
                    read("oc20/" + file.getKey(), CrystalChecks.defaults()).get(0));
            JsonNode numbers = file.getValue();
            assertThat(row.crystal().composition())
                    .isEqualTo(Composition.parse(numbers.path("formula").asText()));
            assertThat(row.properties().get("energyPerAtom") * row.crystal().atomCount())
                    .as(file.getKey())
                    .isCloseTo(numbers.path("last").doubleValue(), within(1e-6));
            assertThat(row.origin().facts())
                    .containsEntry("images", numbers.path("images").asText());
            double[] first = row.origin().relaxation().initial().cartesianCoordinates();
            double[] last = row.crystal().cartesianCoordinates();
            double moved = 0;
            for (int i = 0; i < first.length; i++) {
                moved = Math.max(moved, Math.abs(first[i] - last[i]));
            }
            assertThat(moved).isCloseTo(numbers.path("moved").doubleValue(), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "materials-project/mp2018_formation_energies.tsv.gz, 132288",
        "perovskites/castelli_18928.csv, 18928",
        "oc20/oc22_adsorption_energies.csv.gz, 31425",
    })
    void tablesOfCompositionsAreReferences(String file, int all) throws IOException {
        List<ReadOutcome> outcomes = read(file, CrystalChecks.defaults());
        assertThat(outcomes).hasSize(all).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(ReadOutcome.Reference.class));
    }

    /** Measured conductivities without the zip beside them; 37 are mere limits. */
    @Test
    void aTableOfConductorsAloneGivesReferences() throws IOException {
        List<ReadOutcome> outcomes = read("obelix/all.csv", CrystalChecks.defaults());
        assertThat(outcomes).hasSize(599);
        assertThat(outcomes.stream().filter(ReadOutcome.Reference.class::isInstance))
                .as(reasons(outcomes))
                .hasSize(562);
    }

    @Test
    void perovskiteCellsAreReadOutOfTheirTable() throws IOException {
        List<ReadOutcome> outcomes = read("perovskites/perov5_val.csv.gz", CrystalChecks.defaults());
        assertThat(accepted(outcomes)).as(reasons(outcomes)).isEqualTo(3787);
        assertThat(outcomes).hasSize(3787).allSatisfy(outcome -> assertThat(
                        Outcomes.row(outcome).properties())
                .containsOnlyKeys("formationEnergyPerAtom", "bandGap"));
    }

    /** Of 599 conductors 321 have a CIF, 72 of them ordered; the others keep composition and value, 37 being mere limits. */
    @Test
    void conductorsAreJoinedWithTheirTable() throws IOException {
        Path folder = Path.of(System.getProperty("cupel.home", "."), "../shared/data/obelix");
        Assumptions.assumeTrue(Files.exists(folder), "no " + folder.normalize());
        ZipReader reader =
                new ZipReader(CrystalChecks.defaults(), "all.csv", Files.readString(folder.resolve("all.csv")));
        List<ReadOutcome> outcomes;
        try (Stream<ReadOutcome> rows =
                reader.read("all_cifs.zip", Files.newInputStream(folder.resolve("all_cifs.zip")))) {
            outcomes = rows.toList();
        }
        assertThat(outcomes).hasSize(599);
        List<MaterialRow> ordered = outcomes.stream()
                .filter(ReadOutcome.Accepted.class::isInstance)
                .map(Outcomes::row)
                .toList();
        assertThat(ordered).hasSize(72).allSatisfy(row -> assertThat(
                        row.properties().containsKey("ionicConductivity")
                                || row.origin().facts().containsKey("ionicConductivity"))
                .isTrue());
        assertThat(outcomes.stream().filter(ReadOutcome.Reference.class::isInstance))
                .hasSizeGreaterThan(200);
        System.out.println("Conductors: " + ordered.size() + " read, " + reasons(outcomes));
    }
}
