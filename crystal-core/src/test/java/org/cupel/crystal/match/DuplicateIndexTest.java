package org.cupel.crystal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.cell.CellMatrix;
import org.cupel.crystal.cell.Supercell;
import org.cupel.crystal.io.CrystalJson;
import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

    private final JsonNode cells = Goldens.json("cells.json");

    private Crystal crystal(String name) {
        return CrystalJson.read(cells.get("crystals").get(name).toString());
    }

    @Test
    void fingerprintsAreMeansOverTheNeighboursThatAseFinds() {
        for (Map.Entry<String, JsonNode> golden : cells.get("fingerprints").properties()) {
            assertThat(StructureFingerprint.of(crystal(golden.getKey())).means())
                    .as(golden.getKey())
                    .containsExactly(Goldens.doubles(golden.getValue()), within(1e-9));
        }
    }

    @Test
    void fingerprintsStayInAnyCellAndMoveLittleWithTheAtoms() {
        Random random = new Random(9);
        for (Map.Entry<String, JsonNode> entry : cells.get("crystals").properties()) {
            Crystal crystal = crystal(entry.getKey());
            StructureFingerprint fingerprint = StructureFingerprint.of(crystal);
            CellMatrix matrix = CellMatrix.of(new int[][] {{1, 1, 0}, {-1, 1, 0}, {0, 1, 1}});
            Crystal other = Supercell.of(crystal, matrix);
            assertThat(fingerprint.distance(StructureFingerprint.of(other))).isLessThan(1e-9);
            double[] positions = other.cartesianCoordinates();
            double largest = 0;
            for (int i = 0; i < positions.length; i += 3) {
                double[] d = {random.nextGaussian() / 20, random.nextGaussian() / 20, random.nextGaussian() / 20};
                largest = Math.max(largest, Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]));
                for (int axis = 0; axis < 3; axis++) {
                    positions[i + axis] += d[axis];
                }
            }
            Crystal moved = new Crystal(
                    other.lattice(), other.species(), other.lattice().toFractional(positions));
            double bound = 2 * largest / Math.cbrt(crystal.volumePerAtomAngstrom3());
            assertThat(fingerprint.distance(StructureFingerprint.of(moved)))
                    .isPositive()
                    .isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void whatWasSeenBeforeIsFoundInAnyDisguise() {
        DuplicateIndex index = new DuplicateIndex();
        assertThat(index.add("rutile", crystal("rutile-TiO2"))).isEmpty();
        assertThat(index.add("anatase", crystal("anatase-TiO2"))).isEmpty();
        assertThat(index.add("zincblende", crystal("zincblende-ZnO"))).isEmpty();
        assertThat(index.add("wurtzite", crystal("wurtzite-ZnO"))).isEmpty();
        Crystal disguised =
                Supercell.of(crystal("anatase-TiO2"), CellMatrix.of(new int[][] {{1, 1, 0}, {0, 1, 1}, {1, 0, 1}}));
        assertThat(index.find(disguised)).contains("anatase");
        assertThat(index.add("again", disguised)).contains("anatase");
        assertThat(index.find(crystal("rocksalt-ZnO"))).isEmpty();
        assertThat(index.find(crystal("spinel-LiMn2O4"))).isEmpty();
        assertThat(index.size()).isEqualTo(4);
    }
}
