package org.cupel.crystal.graph;

import java.util.List;
import org.cupel.crystal.graph.GraphArrays.IndexArray;
import org.cupel.crystal.graph.GraphArrays.RealArray;

/** What every batch has: species, crystal of each atom, atoms of each crystal. */
final class BatchNumbers {

    private final List<int[]> species;
    private final int[] firstAtoms;

    BatchNumbers(List<int[]> species) {
        this.species = species;
        this.firstAtoms = new int[species.size() + 1];
        for (int c = 0; c < species.size(); c++) {
            firstAtoms[c + 1] = firstAtoms[c] + species.get(c).length;
        }
    }

    int atomCount() {
        return firstAtoms[species.size()];
    }

    int firstAtom(int crystal) {
        return firstAtoms[crystal];
    }

    IndexArray species() {
        long[] all = new long[atomCount()];
        for (int c = 0; c < species.size(); c++) {
            int[] own = species.get(c);
            for (int a = 0; a < own.length; a++) {
                all[firstAtoms[c] + a] = own[a];
            }
        }
        return new IndexArray(all, all.length);
    }

    IndexArray crystal() {
        long[] all = new long[atomCount()];
        for (int c = 0; c < species.size(); c++) {
            for (int a = firstAtoms[c]; a < firstAtoms[c + 1]; a++) {
                all[a] = c;
            }
        }
        return new IndexArray(all, all.length);
    }

    RealArray atoms() {
        double[] counts = new double[species.size()];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = species.get(c).length;
        }
        return new RealArray(counts, counts.length);
    }
}
