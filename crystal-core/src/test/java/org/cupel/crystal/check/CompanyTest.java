package org.cupel.crystal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;
import org.cupel.crystal.graph.NeighbourList;
import org.junit.jupiter.api.Test;

class CompanyTest {

    /** In random sparse and skewed cells, against the list of all neighbours. */
    @Test
    void isNeverSureOfAnAtomThatStandsAlone() {
        Random random = new Random(5);
        int sure = 0;
        int alone = 0;
        for (int round = 0; round < 3_000; round++) {
            Crystal crystal = sparse(random);
            if (crystal != null) {
                double reach = 2 + 8 * random.nextDouble();
                boolean company = Company.everyAtomHas(crystal, reach);
                boolean accompanied = everyAtomHasANeighbour(crystal, reach);
                assertThat(company && !accompanied)
                        .as("%s within %s", crystal, reach)
                        .isFalse();
                sure += company ? 1 : 0;
                alone += accompanied ? 0 : 1;
            }
        }
        assertThat(sure).isGreaterThan(300);
        assertThat(alone).isGreaterThan(300);
    }

    private static Crystal sparse(Random random) {
        int atoms = 2 + random.nextInt(12);
        double[][] rows = new double[3][3];
        for (double[] row : rows) {
            for (int axis = 0; axis < 3; axis++) {
                row[axis] = 24 * random.nextDouble() - 12;
            }
        }
        double[] fractional = random.doubles(3L * atoms, -2, 2).toArray();
        try {
            Lattice lattice = Lattice.ofRows(rows);
            // A flat cell has images without end, which take the list of all neighbours minutes.
            boolean flat = Math.min(lattice.height(0), Math.min(lattice.height(1), lattice.height(2))) < 1;
            return flat ? null : new Crystal(lattice, Collections.nCopies(atoms, Element.Fe), fractional);
        } catch (InvalidCrystalException degenerate) {
            return null;
        }
    }

    private static boolean everyAtomHasANeighbour(Crystal crystal, double reach) {
        NeighbourList neighbours = NeighbourList.of(crystal, reach);
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            if (neighbours.count(atom) == 0) {
                return false;
            }
        }
        return true;
    }
}
