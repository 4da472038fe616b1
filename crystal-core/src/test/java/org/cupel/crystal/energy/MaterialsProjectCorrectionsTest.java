package org.cupel.crystal.energy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The corrections that the Materials Project itself published, where the folder of shared data is at hand. */
class MaterialsProjectCorrectionsTest {

    private static final Path FILE = Path.of(System.getProperty("cupel.home", ".."))
            .resolve("../shared/data/materials-project/mp_structures.jsonl.gz");

    private final Mp2020Corrections corrections = new Mp2020Corrections();

    /** The published value may belong to another calculation of the same material, so a few differ. */
    @Test
    void nearlyAllAgreeWithWhatTheMaterialsProjectAdded() throws IOException {
        if (!Files.exists(FILE)) {
            System.out.println("Skipped: no " + FILE.normalize() + " on this machine.");
        }
        Assumptions.assumeTrue(Files.exists(FILE), "no " + FILE.normalize());
        int compared = 0;
        List<String> differing = new ArrayList<>();
        List<String> otherFunctional = new ArrayList<>();
        long nanos = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(FILE));
                MappingIterator<JsonNode> rows =
                        new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
            while (rows.hasNext()) {
                JsonNode row = rows.next();
                if (!row.path("correction").isNumber()) {
                    continue;
                }
                Crystal crystal = CrystalJson.read(row);
                long start = System.nanoTime();
                EnergyCorrection correction = corrections.of(crystal);
                nanos += System.nanoTime() - start;
                compared++;
                double published = row.get("correction").doubleValue() / crystal.atomCount();
                if (Math.abs(correction.perAtomEv() - published) > 1e-3) {
                    differing.add("%s %s: %.4f here, %.4f published; %s"
                            .formatted(
                                    row.get("material_id").asText(),
                                    crystal.composition().prettyFormula(),
                                    correction.perAtomEv(),
                                    published,
                                    correction.parts().stream()
                                            .map(CorrectionPart::name)
                                            .toList()));
                }
                if (!corrections
                        .functionalOf(crystal.composition())
                        .label()
                        .equals(row.get("run_type").asText())) {
                    otherFunctional.add(row.get("material_id").asText());
                }
            }
        }
        System.out.printf(
                "%d of %d corrections differ by more than 1 meV/atom; %.1f µs each%n",
                differing.size(), compared, nanos / 1e3 / compared);
        differing.forEach(System.out::println);
        assertThat(compared).isEqualTo(1_960);
        assertThat(differing).hasSizeLessThanOrEqualTo(compared / 100);
        assertThat(otherFunctional).isEmpty();
    }
}
