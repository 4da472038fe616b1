package org.cupel.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StructureHashTest {

    private final Crystal crystal = Goldens.crystal("olivine-LiFePO4");

    @Test
    void isSixtyFourHexadecimalDigits() {
        assertThat(crystal.structureHash()).matches("[0-9a-f]{64}");
    }

    /** A changed hash would make every stored material look new: change the prefix of the form on purpose only. */
    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(Goldens.crystal("rocksalt-LiF").structureHash())
                .isEqualTo("8cd7e9943d4bb11d0643c9ffa2d143e2fe2aff5b7f920483e8d9404a70bb7324");
    }

    @Test
    void survivesReorderingCellShiftsRotationAndNoise() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            assertThat(disguised(random).structureHash()).isEqualTo(crystal.structureHash());
        }
    }

    private Crystal disguised(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, crystal.atomCount()).boxed().toList());
        Collections.shuffle(order, random);
        double[] fractional = new double[3 * order.size()];
        for (int k = 0; k < fractional.length; k++) {
            double noise = 1e-9 * random.nextGaussian();
            fractional[k] = crystal.fractional(order.get(k / 3), k % 3) + random.nextInt(5) - 2 + noise;
        }
        List<Element> species = order.stream().map(crystal::element).toList();
        return new Crystal(Lattice.ofRows(rotated(random)), species, fractional);
    }

    private double[][] rotated(Random random) {
        double angle = random.nextDouble() * 6;
        double[][] rows = crystal.lattice().matrix();
        for (double[] row : rows) {
            double x = row[0];
            row[0] = Math.cos(angle) * x - Math.sin(angle) * row[2];
            row[2] = Math.sin(angle) * x + Math.cos(angle) * row[2];
        }
        return rows;
    }

    @Test
    void changesWithASpeciesACoordinateAndTheCell() {
        double[] moved = crystal.fractionalCoordinates();
        moved[4] += 5e-4;
        List<Element> species = crystal.species();
        List<Element> substituted = new ArrayList<>(species);
        substituted.set(0, Element.Na);
        assertThat(List.of(
                        crystal.structureHash(),
                        new Crystal(crystal.lattice(), species, moved).structureHash(),
                        new Crystal(crystal.lattice(), substituted, crystal.fractionalCoordinates()).structureHash(),
                        new Crystal(crystal.lattice().scaled(1.001), species, crystal.fractionalCoordinates())
                                .structureHash()))
                .doesNotHaveDuplicates();
    }
}
