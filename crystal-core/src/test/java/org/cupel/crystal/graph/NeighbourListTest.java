package org.cupel.crystal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;

class NeighbourListTest {

    private static final List<BiFunction<Crystal, Double, NeighbourList>> SEARCHES =
            List.of(PairSearch::search, LinkedCellSearch::search);

    @Test
    void countsAndDistancesAgreeWithAse() {
        Goldens.entries("crystals.json")
                .forEach((name, golden) -> SEARCHES.forEach(search -> {
                    NeighbourList list = search.apply(Goldens.crystal(name), 5.0);
                    double sum = 0;
                    for (int entry = 0; entry < list.size(); entry++) {
                        sum += list.distanceAngstrom(entry);
                    }
                    for (int atom = 0; atom < list.atomCount(); atom++) {
                        assertThat(list.count(atom))
                                .as("%s atom %d", name, atom)
                                .isEqualTo(golden.get("neighbours5").get(atom).asInt());
                    }
                    assertThat(sum)
                            .as(name)
                            .isCloseTo(golden.get("distanceSum5").asDouble(), within(1e-6));
                }));
    }

    @Test
    void bothSearchesFindWhatBruteForceFindsInSkewedAndTinyCells() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Crystal crystal = randomCrystal(random);
            double cutoff = 1.5 + 4 * random.nextDouble();
            List<String> expected = bruteForce(crystal, cutoff);
            for (var search : SEARCHES) {
                assertThat(entries(search.apply(crystal, cutoff)))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    private static Crystal randomCrystal(Random random) {
        double[][] rows = new double[3][3];
        Lattice lattice = null;
        while (lattice == null || lattice.height(0) < 0.7 || lattice.height(1) < 0.7 || lattice.height(2) < 0.7) {
            double size = 1.5 + 5 * random.nextDouble();
            for (double[] row : rows) {
                for (int i = 0; i < 3; i++) {
                    row[i] = size * (2 * random.nextDouble() - 1);
                }
            }
            lattice = Lattice.ofRows(rows);
        }
        int atoms = 1 + random.nextInt(6);
        double[] fractional =
                random.doubles(3L * atoms).map(value -> 5 * value - 2).toArray();
        return new Crystal(lattice, Collections.nCopies(atoms, Element.Fe), fractional);
    }

    /** All images in a generous block, from Cartesian positions. */
    private static List<String> bruteForce(Crystal crystal, double cutoff) {
        double[] r = crystal.cartesianCoordinates();
        double[][] m = crystal.lattice().matrix();
        int[] reach = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            reach[axis] = (int) Math.ceil(cutoff / crystal.lattice().height(axis)) + 6;
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < crystal.atomCount(); i++) {
            for (int j = 0; j < crystal.atomCount(); j++) {
                for (int a = -reach[0]; a <= reach[0]; a++) {
                    for (int b = -reach[1]; b <= reach[1]; b++) {
                        for (int c = -reach[2]; c <= reach[2]; c++) {
                            double squared = 0;
                            for (int x = 0; x < 3; x++) {
                                double d = r[3 * j + x] + a * m[0][x] + b * m[1][x] + c * m[2][x] - r[3 * i + x];
                                squared += d * d;
                            }
                            if (Math.sqrt(squared) <= cutoff && !(i == j && a == 0 && b == 0 && c == 0)) {
                                entries.add(entry(i, j, a, b, c, Math.sqrt(squared)));
                            }
                        }
                    }
                }
            }
        }
        return entries.stream().sorted().toList();
    }

    private static List<String> entries(NeighbourList list) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < list.atomCount(); i++) {
            for (int e = list.start(i); e < list.start(i) + list.count(i); e++) {
                entries.add(entry(
                        i,
                        list.neighbour(e),
                        list.image(e, 0),
                        list.image(e, 1),
                        list.image(e, 2),
                        list.distanceAngstrom(e)));
            }
        }
        return entries.stream().sorted().toList();
    }

    private static String entry(int i, int j, int a, int b, int c, double distance) {
        return "%d %d (%d %d %d) %.7f".formatted(i, j, a, b, c, distance);
    }
}
