package org.cupel.crystal.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.junit.jupiter.api.Test;

class PrimitiveCellTest {

    @Test
    void cellsAreAsSmallAsThoseOfSpglib() {
        for (JsonNode golden : Goldens.json("cells.json").get("primitive")) {
            Crystal crystal = CrystalJson.read(golden.toString());
            PrimitiveCell primitive = PrimitiveCell.of(crystal, 0.01);
            assertThat(primitive.crystal().atomCount())
                    .as(crystal.formula())
                    .isEqualTo(golden.get("atoms").asInt());
            assertThat(primitive.copies() * primitive.crystal().atomCount()).isEqualTo(crystal.atomCount());
            assertThat(primitive.crystal().formula()).isEqualTo(crystal.formula());
            assertThat(primitive.crystal().densityGramPerCm3()).isCloseTo(crystal.densityGramPerCm3(), within(1e-9));
            assertThat(primitive.crystal().minimumDistanceAngstrom())
                    .isCloseTo(crystal.minimumDistanceAngstrom(), within(1e-4));
        }
    }

    @Test
    void supercellsComeBackToTheirPrimitiveCellAlsoWithNoise() {
        Random random = new Random(3);
        for (JsonNode data : Goldens.json("cells.json").get("crystals")) {
            Crystal primitive =
                    PrimitiveCell.of(CrystalJson.read(data.toString())).crystal();
            int[][] rows = {{1 + random.nextInt(2), 1, 0}, {-1, 2, random.nextInt(2)}, {0, 1, 1 + random.nextInt(2)}};
            Crystal supercell = Supercell.of(primitive, CellMatrix.of(rows));
            assertThat(supercell.atomCount())
                    .isEqualTo(
                            primitive.atomCount() * Math.abs(CellMatrix.of(rows).determinant()));
            assertThat(supercell.minimumDistanceAngstrom())
                    .isCloseTo(primitive.minimumDistanceAngstrom(), within(1e-9));
            PrimitiveCell again = PrimitiveCell.of(noisy(supercell, random, 0.01), 0.1);
            assertThat(again.crystal().atomCount()).as(supercell.formula()).isEqualTo(primitive.atomCount());
            assertThat(again.crystal().lattice().parameters())
                    .containsExactly(primitive.lattice().parameters(), within(0.02));
        }
    }

    private static Crystal noisy(Crystal crystal, Random random, double angstrom) {
        double[] positions = crystal.cartesianCoordinates();
        for (int i = 0; i < positions.length; i++) {
            positions[i] += angstrom * random.nextGaussian() / 2;
        }
        return new Crystal(
                crystal.lattice(), crystal.species(), crystal.lattice().toFractional(positions));
    }

    @Test
    void anExchangedPairOfAtomsIsNotFoldedAway() {
        Crystal supercell = Supercell.of(Goldens.crystal("rocksalt-LiF"), 2, 1, 1);
        var species = new java.util.ArrayList<>(supercell.species());
        java.util.Collections.swap(species, 0, species.size() - 1);
        Crystal ordered = new Crystal(supercell.lattice(), species, supercell.fractionalCoordinates());
        assertThat(PrimitiveCell.of(ordered).crystal().atomCount()).isGreaterThan(2);
        assertThat(PrimitiveCell.of(supercell).crystal().atomCount()).isEqualTo(2);
    }

    @Test
    void matricesThatMakeNoCellAreRefused() {
        assertThatThrownBy(() -> CellMatrix.diagonal(2, 0, 1))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("[[2, 0, 0], [0, 0, 0], [0, 0, 1]] has determinant 0");
        assertThatThrownBy(() -> Supercell.of(Goldens.crystal("rocksalt-LiF"), 100, 100, 100))
                .isInstanceOf(InvalidCrystalException.class)
                .hasMessageContaining("8000000 atoms");
    }
}
