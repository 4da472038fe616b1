package org.cupel.crystal.hull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Test;

/** All crystals of the sample in one diagram of many elements, against one small diagram per system in pymatgen. */
class SampleHullTest {

    private static final String SAMPLE = "deploy/sample/li-tm-oxides.jsonl.gz";

    @Test
    void oneDiagramOfAllGivesWhatADiagramPerSystemGives() throws IOException {
        JsonNode golden = Goldens.json("hulls.json").get("sample").get("eAboveHull");
        List<HullEntry> entries = sample();
        assertThat(entries).hasSize(golden.size());
        PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(entries);
        for (HullEntry entry : entries) {
            assertThat(diagram.eAboveHull(entry))
                    .as(entry.toString())
                    .isCloseTo(golden.get(entry.id()).doubleValue(), within(1e-7));
        }
    }

    private static List<HullEntry> sample() throws IOException {
        Path file = Path.of(System.getProperty("cupel.home", ".."), SAMPLE);
        List<HullEntry> entries = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(SAMPLE, in)) {
            rows.forEach(outcome -> entries.add(entry((ReadOutcome.Accepted) outcome)));
        }
        return entries;
    }

    private static HullEntry entry(ReadOutcome.Accepted outcome) {
        return new HullEntry(
                outcome.row().materialId(),
                outcome.row().crystal().composition(),
                outcome.row().properties().get(MaterialProperty.FORMATION_ENERGY_PER_ATOM.key()));
    }
}
