package org.cupel.crystal.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

class NiggliReductionTest {

    @Test
    void skewedLatticesHaveTheNiggliCellOfSpglib() {
        JsonNode lattices = Goldens.json("cells.json").get("lattices");
        assertThat(lattices.size()).isGreaterThan(70);
        for (JsonNode golden : lattices) {
            Lattice lattice = lattice(golden.get("lattice"));
            ReducedLattice reduced = NiggliReduction.of(lattice);
            assertThat(reduced.lattice().parameters())
                    .as(lattice.toString())
                    .containsExactly(Goldens.doubles(golden.get("niggli")), within(1e-5));
            assertThat(reduced.matrix().determinant()).isEqualTo(1);
        }
    }

    private static Lattice lattice(JsonNode rows) {
        double[][] matrix = new double[3][];
        for (int i = 0; i < 3; i++) {
            matrix[i] = Goldens.doubles(rows.get(i));
        }
        return Lattice.ofRows(matrix);
    }

    /** Random cells of one lattice, of entries up to thousands, all come to the same Niggli cell. */
    @Test
    void everyCellOfALatticeReducesToTheSame() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            Lattice lattice = random(random, trial % 3);
            double[] expected = NiggliReduction.of(lattice).lattice().parameters();
            CellMatrix matrix = CellMatrix.IDENTITY;
            for (int i = 0; i < 8; i++) {
                matrix = shear(random).after(matrix);
            }
            Lattice skewed = matrix.applyTo(lattice);
            assertThat(NiggliReduction.of(skewed).lattice().parameters())
                    .as(skewed.toString())
                    .containsExactly(expected, within(1e-4));
        }
    }

    private static Lattice random(Random random, int kind) {
        double a = 3 + 4 * random.nextDouble();
        return switch (kind) {
            case 0 -> Lattice.ofParameters(a, a, a, 60, 60, 60);
            case 1 -> Lattice.ofParameters(a, a, 1.6 * a, 90, 90, 120);
            default ->
                Lattice.ofParameters(
                        a, 1.2 * a, 1.5 * a, 70 + 30 * random.nextDouble(), 80, 75 + 30 * random.nextDouble());
        };
    }

    private static CellMatrix shear(Random random) {
        int[][] rows = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        int from = random.nextInt(3);
        rows[from][(from + 1 + random.nextInt(2)) % 3] = random.nextInt(7) - 3;
        return CellMatrix.of(rows);
    }

    @Test
    void theAtomsStayWhereTheyAre() {
        Crystal crystal = Goldens.crystal("skewed-NaCl");
        Crystal reduced = NiggliReduction.of(crystal);
        assertThat(reduced.lattice().volumeAngstrom3())
                .isCloseTo(crystal.lattice().volumeAngstrom3(), within(1e-9));
        assertThat(reduced.minimumDistanceAngstrom()).isCloseTo(crystal.minimumDistanceAngstrom(), within(1e-9));
        assertThat(reduced.species()).isEqualTo(crystal.species());
    }
}
