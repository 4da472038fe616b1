package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.graph.NeighbourList;
import org.junit.jupiter.api.Test;

/** CIF, POSCAR and pymatgen JSON files, with what pymatgen reads from them. */
class GoldenFilesTest {

    /** One golden cell is random, with atoms too close to be real. */
    private static final CrystalChecks LENIENT = new CrystalChecks(500, 0, 0.1, 8);

    @Test
    void everyFileIsReadAsPymatgenReadsIt() throws IOException {
        Map<String, JsonNode> goldens = Goldens.entries("files.json");
        assertThat(goldens).hasSize(15);
        for (Map.Entry<String, JsonNode> golden : goldens.entrySet()) {
            MaterialReader reader =
                    MaterialFormat.ofFileName(golden.getKey()).orElseThrow().reader(LENIENT);
            byte[] bytes = Files.readAllBytes(Goldens.files().resolve(golden.getKey()));
            List<ReadOutcome> outcomes = Outcomes.of(reader, golden.getKey(), bytes);
            assertThat(outcomes).as(golden.getKey()).hasSize(1);
            assertThat(Outcomes.row(outcomes.get(0)).materialId()).isEqualTo(CrystalText.stem(golden.getKey()));
            agrees(golden.getKey(), Outcomes.crystal(outcomes.get(0)), golden.getValue());
        }
    }

    /** Without the listed operations the name of the group, the formula and the number of units say enough. */
    @Test
    void cifsWithoutTheirOperationsHoldTheSameAtoms() throws IOException {
        for (Map.Entry<String, JsonNode> golden : Goldens.entries("files.json").entrySet()) {
            if (golden.getKey().endsWith(".cif")) {
                String text = Files.readString(Goldens.files().resolve(golden.getKey()));
                String without = text.replaceAll("(?m)^loop_\\s+_symmetry_equiv_pos_site_id[\\s\\S]*?(?=^loop_)", "");
                assertThat(without).hasSizeLessThan(text.length());
                List<ReadOutcome> outcomes = Outcomes.of(new CifReader(LENIENT), golden.getKey(), without);
                agrees(golden.getKey(), Outcomes.crystal(outcomes.get(0)), golden.getValue());
            }
        }
    }

    /** The readers may list atoms in another order, so what is compared does not depend on it. */
    private static void agrees(String name, Crystal crystal, JsonNode golden) {
        assertThat(crystal.atomCount()).as(name).isEqualTo(golden.get("species").size());
        assertThat(crystal.formula()).as(name).isEqualTo(golden.get("formula").asText());
        assertThat(crystal.lattice().parameters())
                .as(name)
                .containsExactly(Goldens.doubles(golden.get("parameters")), within(1e-6));
        assertThat(crystal.minimumDistanceAngstrom())
                .as(name)
                .isCloseTo(golden.get("minimumDistance").asDouble(), within(1e-6));
        NeighbourList list = NeighbourList.of(crystal, 5);
        double sum = 0;
        for (int entry = 0; entry < list.size(); entry++) {
            sum += list.distanceAngstrom(entry);
        }
        assertThat(sum).as(name).isCloseTo(golden.get("distanceSum5").asDouble(), within(1e-3));
    }
}
