package org.cupel.crystal.graph;

import java.util.Arrays;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;

/**
 * Neighbours by sorting atoms into bins of fractional space and looking only into bins within reach; linear in the
 * number of atoms. Allen and Tildesley, Computer Simulation of Liquids (2017), chapter 5.
 */
final class LinkedCellSearch {

    /** Bins of half a cutoff follow the sphere closer than bins of a whole one. */
    private static final double BIN_PER_CUTOFF = 0.5;

    private static final int MOST_BINS_PER_AXIS = 64;

    private final double[] rows;
    private final double cutoff;
    private final int atoms;
    private final double[] wrapped;
    private final int[] shifts;
    private final int[] bins = new int[3];
    private final int[] reach = new int[3];
    private final int[] binOfAtom;
    private final int[] firstInBin;
    private final int[] nextInBin;
    private final NeighbourBuffer found;

    private LinkedCellSearch(Crystal crystal, double cutoffAngstrom) {
        Lattice lattice = crystal.lattice();
        rows = lattice.components();
        cutoff = cutoffAngstrom + NeighbourList.TOLERANCE_ANGSTROM;
        atoms = crystal.atomCount();
        wrapped = crystal.fractionalCoordinates();
        shifts = new int[3 * atoms];
        binOfAtom = new int[3 * atoms];
        for (int axis = 0; axis < 3; axis++) {
            double height = lattice.height(axis);
            bins[axis] = Math.max(1, Math.min(MOST_BINS_PER_AXIS, (int) (height / (cutoff * BIN_PER_CUTOFF))));
            reach[axis] = (int) Math.ceil(cutoff * bins[axis] / height);
        }
        firstInBin = new int[bins[0] * bins[1] * bins[2]];
        nextInBin = new int[atoms];
        found = NeighbourBuffer.expecting(atoms, lattice.volumeAngstrom3(), cutoff);
        fillBins();
    }

    static NeighbourList search(Crystal crystal, double cutoffAngstrom) {
        return new LinkedCellSearch(crystal, cutoffAngstrom).run();
    }

    private void fillBins() {
        Arrays.fill(firstInBin, -1);
        for (int k = 0; k < 3 * atoms; k++) {
            int shift = (int) Math.floor(wrapped[k]);
            shifts[k] = shift;
            wrapped[k] -= shift;
            // A tiny negative coordinate wraps to exactly 1, which belongs into the last bin.
            binOfAtom[k] = Math.min(bins[k % 3] - 1, (int) (wrapped[k] * bins[k % 3]));
        }
        for (int i = atoms - 1; i >= 0; i--) {
            int bin = flat(binOfAtom[3 * i], binOfAtom[3 * i + 1], binOfAtom[3 * i + 2]);
            nextInBin[i] = firstInBin[bin];
            firstInBin[bin] = i;
        }
    }

    private int flat(int a, int b, int c) {
        return (a * bins[1] + b) * bins[2] + c;
    }

    private NeighbourList run() {
        int[] starts = new int[atoms + 1];
        for (int i = 0; i < atoms; i++) {
            for (int a = binOfAtom[3 * i] - reach[0]; a <= binOfAtom[3 * i] + reach[0]; a++) {
                for (int b = binOfAtom[3 * i + 1] - reach[1]; b <= binOfAtom[3 * i + 1] + reach[1]; b++) {
                    for (int c = binOfAtom[3 * i + 2] - reach[2]; c <= binOfAtom[3 * i + 2] + reach[2]; c++) {
                        bin(i, a, b, c);
                    }
                }
            }
            starts[i + 1] = found.size();
        }
        return new NeighbourList(starts, found);
    }

    private void bin(int i, int a, int b, int c) {
        int imageA = Math.floorDiv(a, bins[0]);
        int imageB = Math.floorDiv(b, bins[1]);
        int imageC = Math.floorDiv(c, bins[2]);
        int bin = flat(a - imageA * bins[0], b - imageB * bins[1], c - imageC * bins[2]);
        for (int j = firstInBin[bin]; j >= 0; j = nextInBin[j]) {
            consider(i, j, imageA, imageB, imageC);
        }
    }

    private void consider(int i, int j, int a, int b, int c) {
        double u = wrapped[3 * j] - wrapped[3 * i] + a;
        double v = wrapped[3 * j + 1] - wrapped[3 * i + 1] + b;
        double w = wrapped[3 * j + 2] - wrapped[3 * i + 2] + c;
        double x = u * rows[0] + v * rows[3] + w * rows[6];
        double y = u * rows[1] + v * rows[4] + w * rows[7];
        double z = u * rows[2] + v * rows[5] + w * rows[8];
        double squared = x * x + y * y + z * z;
        if (squared <= cutoff * cutoff && !(i == j && a == 0 && b == 0 && c == 0)) {
            found.add(
                    j,
                    a + shifts[3 * i] - shifts[3 * j],
                    b + shifts[3 * i + 1] - shifts[3 * j + 1],
                    c + shifts[3 * i + 2] - shifts[3 * j + 2],
                    Math.sqrt(squared));
        }
    }
}
