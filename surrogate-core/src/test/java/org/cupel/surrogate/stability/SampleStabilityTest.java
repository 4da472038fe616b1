package org.cupel.surrogate.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Test;

/** Crystals of the sample whose formation energy is known exactly, against pymatgen's hulls of all of them. */
class SampleStabilityTest {

    private static final Path HOME = Path.of(System.getProperty("cupel.home", ".."));
    private static final Path SAMPLE = HOME.resolve("deploy/sample/li-tm-oxides.jsonl.gz");
    private static final Path GOLDEN = HOME.resolve("crystal-core/src/test/resources/golden/hulls.json");

    @Test
    void eachCrystalAmongTheOthersHasTheEnergyAboveHullOfPymatgen() throws IOException {
        JsonNode golden =
                new ObjectMapper().readTree(GOLDEN.toFile()).get("sample").get("eAboveHull");
        List<HullEntry> all = sample();
        HullAnchored anchored = HullAnchored.of(all);
        assertThat(all).hasSize(golden.size()).hasSize(1450);
        for (HullEntry entry : all) {
            StabilityEstimate estimate = anchored.estimate(
                    new PredictedPhase(entry.id(), entry.composition(), new NormalEnergy(entry.energyPerAtomEv(), 0)));
            assertThat(estimate.eAboveHull())
                    .as(entry.toString())
                    .isCloseTo(golden.get(entry.id()).doubleValue(), within(1e-7));
            assertThat(estimate.aboveHull().quantile(0.5)).isCloseTo(estimate.eAboveHull(), within(1e-12));
            assertThat(estimate.decay()).noneMatch(phase -> phase.id().equals(entry.id()));
        }
    }

    private static List<HullEntry> sample() throws IOException {
        try (InputStream in = Files.newInputStream(SAMPLE);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(SAMPLE.toString(), in)) {
            return rows.map(outcome -> ((ReadOutcome.Accepted) outcome).row())
                    .map(row -> new HullEntry(
                            row.materialId(),
                            row.crystal().composition(),
                            row.properties().get(MaterialProperty.FORMATION_ENERGY_PER_ATOM.key())))
                    .toList();
        }
    }
}
