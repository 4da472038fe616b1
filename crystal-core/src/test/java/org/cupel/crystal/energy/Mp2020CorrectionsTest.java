package org.cupel.crystal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.ReadOutcome;
import org.junit.jupiter.api.Test;

/** Against pymatgen's MaterialsProject2020Compatibility, by {@code make_corrections.py}. */
class Mp2020CorrectionsTest {

    private static final String SAMPLE = "deploy/sample/li-tm-oxides.jsonl.gz";
    private static final JsonNode GOLDEN = Goldens.json("corrections.json");

    private final Mp2020Corrections corrections = new Mp2020Corrections();

    @Test
    void everyPartIsThatOfPymatgen() {
        SoftAssertions all = new SoftAssertions();
        Set<String> kinds = new HashSet<>();
        for (Map.Entry<String, JsonNode> golden : GOLDEN.get("crystals").properties()) {
            JsonNode expected = golden.getValue();
            Crystal crystal = CrystalJson.read(expected);
            EnergyCorrection correction = corrections.of(crystal);
            all.assertThat(correction.parts().stream().map(part -> "%s %.6f %.6f"
                            .formatted(part.name(), part.totalEv(), part.atoms() * part.uncertaintyPerAtomEv())))
                    .as(golden.getKey())
                    .containsExactlyInAnyOrderElementsOf(parts(expected));
            all.assertThat(correction.totalEv()).isCloseTo(expected.get("total").doubleValue(), within(1e-9));
            all.assertThat(correction.uncertaintyEv())
                    .isCloseTo(expected.get("uncertainty").doubleValue(), within(1e-9));
            all.assertThat(correction.perAtomEv())
                    .isCloseTo(expected.get("total").doubleValue() / crystal.atomCount(), within(1e-9));
            all.assertThat(corrections.functionalOf(crystal.composition()).label())
                    .as(golden.getKey())
                    .isEqualTo(expected.get("run").asText());
            correction.parts().forEach(part -> kinds.add(part.kind() + part.name()));
        }
        all.assertAll();
        // Fifteen anions, of which none of these is left out, and eight metals.
        assertThat(kinds).hasSize(23);
    }

    private static List<String> parts(JsonNode golden) {
        return Stream.of(golden.get("parts"))
                .flatMap(parts -> Stream.iterate(0, k -> k < parts.size(), k -> k + 1)
                        .map(k -> "%s %.6f %.6f"
                                .formatted(
                                        parts.get(k).get(0).asText(),
                                        parts.get(k).get(1).doubleValue(),
                                        parts.get(k).get(2).doubleValue())))
                .toList();
    }

    @Test
    void everyCrystalOfTheSampleIsCorrectedAsInPymatgen() throws IOException {
        Path file = Path.of(System.getProperty("cupel.home", "..")).resolve(SAMPLE);
        JsonNode golden = GOLDEN.get("sample");
        int compared = 0;
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(SAMPLE, in)) {
            for (Iterator<ReadOutcome> it = rows.iterator(); it.hasNext(); compared++) {
                var row = ((ReadOutcome.Accepted) it.next()).row();
                assertThat(corrections.of(row.crystal()).totalEv())
                        .as(row.materialId())
                        .isCloseTo(golden.get(row.materialId()).doubleValue(), within(1e-8));
            }
        }
        assertThat(compared).isEqualTo(golden.size()).isEqualTo(1450);
    }

    @Test
    void anEnergyOfTheOtherFunctionalIsRefused() {
        Crystal fluoride = CrystalJson.read(GOLDEN.get("crystals").get("rutile-FeF2"));
        Crystal titanate = CrystalJson.read(GOLDEN.get("crystals").get("perovskite-SrTiO3"));
        assertThat(corrections.of(fluoride, DensityFunctional.GGA_PLUS_U)).isEqualTo(corrections.of(fluoride));
        assertThat(corrections.of(titanate, DensityFunctional.GGA)).isEqualTo(corrections.of(titanate));
        assertThatThrownBy(() -> corrections.of(fluoride, DensityFunctional.ofLabel("GGA")))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("FeF2")
                .hasMessageContaining("GGA+U");
        assertThatThrownBy(() -> corrections.of(titanate, DensityFunctional.GGA_PLUS_U))
                .isInstanceOf(CrystalException.class);
        assertThatThrownBy(() -> DensityFunctional.ofLabel("r2SCAN"))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("r2SCAN");
    }
}
