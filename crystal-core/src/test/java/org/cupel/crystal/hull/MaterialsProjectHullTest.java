package org.cupel.crystal.hull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Goldens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole chemical systems of the Materials Project, where the folder of shared data is at hand; numbers by pymatgen. */
class MaterialsProjectHullTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("cupel.home", "..")).resolve("../shared/data/materials-project");

    @BeforeEach
    void needsTheFolder() {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("Skipped: no " + FOLDER.normalize() + " on this machine.");
        }
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no " + FOLDER.normalize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li-Fe-O", "Li-Fe-P-O", "Na-Fe-P-O"})
    void wholeSystemsAgreeWithPymatgen(String system) throws IOException {
        JsonNode golden = Goldens.json("hulls-materials-project.json").get(system);
        List<HullEntry> entries;
        try (InputStream in = Files.newInputStream(FOLDER.resolve(system + ".json.gz"))) {
            ComputedEntries read = ComputedEntries.read(in);
            assertThat(read.rejected()).isEmpty();
            entries = read.entries();
        }
        PhaseDiagram diagram = PhaseDiagram.of(entries);
        assertThat(entries).hasSize(golden.get("eAboveHull").size());
        for (HullEntry entry : entries) {
            assertThat(diagram.eAboveHull(entry))
                    .as(entry.toString())
                    .isCloseTo(golden.get("eAboveHull").get(entry.id()).doubleValue(), within(1e-7));
        }
        assertThat(diagram.stableEntries())
                .extracting(HullEntry::id)
                .containsExactlyInAnyOrderElementsOf(ids(golden.get("stable")));
        assertThat(entries.stream()
                        .mapToDouble(
                                entry -> diagram.formationEnergyPerAtomEv(entry.composition(), entry.energyPerAtomEv()))
                        .sum())
                .isCloseTo(golden.get("formationEnergySum").doubleValue(), within(1e-6));
    }

    private static List<String> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A diagram of the whole periodic table and 132,288 materials; pymatgen had one diagram per chemical system. */
    @Test
    void materialsOfTheWholePeriodicTableAgreeWithPymatgen() throws IOException {
        JsonNode golden = Goldens.json("hulls-materials-project.json").get("mp2018");
        List<HullEntry> entries = formationEnergies();
        assertThat(entries).hasSize(132_288);
        PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(entries);
        for (HullEntry entry : entries) {
            if (golden.has(entry.id())) {
                JsonNode expected = golden.get(entry.id());
                assertThat(diagram.eAboveHull(entry))
                        .as(entry.toString())
                        .isCloseTo(expected.get(0).doubleValue(), within(1e-7));
                assertThat(diagram.without(entry.id()).eAboveHull(entry))
                        .as("%s without itself", entry)
                        .isCloseTo(expected.get(1).doubleValue(), within(1e-7));
            }
        }
    }

    @Test
    void everyFifthMaterialHasAnEnergyAboveTheHullWithAndWithoutItself() throws IOException {
        List<HullEntry> entries = formationEnergies();
        PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(entries);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int k = 0; k < entries.size(); k += 5) {
            HullEntry entry = entries.get(k);
            double above = diagram.eAboveHull(entry);
            assertThat(above).isBetween(0.0, 10.0);
            // Without itself the hull can only be higher.
            assertThat(diagram.without(entry.id()).eAboveHull(entry)).isLessThanOrEqualTo(above + 1e-9);
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                "%d materials, each with and without itself, in %.1f s of the processor%n",
                entries.size() / 5, seconds);
    }

    private static List<HullEntry> formationEnergies() throws IOException {
        List<HullEntry> entries = new ArrayList<>();
        try (InputStream in = Files.newInputStream(FOLDER.resolve("mp2018_formation_energies.tsv.gz"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t");
                entries.add(new HullEntry(
                        fields[0], Composition.parse(fields[1].replace(" ", "")), Double.parseDouble(fields[3])));
            }
        }
        return entries;
    }
}
