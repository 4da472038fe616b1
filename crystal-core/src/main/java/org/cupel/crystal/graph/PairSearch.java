package org.cupel.crystal.graph;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;

/**
 * Neighbours by a loop over all pairs and, for each, only the images whose slabs reach into the cutoff.
 *
 * <p>A shift by n along a cell vector moves an atom by n heights of the cell across the facing planes, whatever the
 * skew; so |Δfrac + n|·height ≤ cutoff bounds n from both sides.
 */
final class PairSearch {

    private final double[] rows;
    private final double[] fractional;
    private final double cutoff;
    private final double reachA;
    private final double reachB;
    private final double reachC;
    private final NeighbourBuffer found;

    private PairSearch(Crystal crystal, double cutoffAngstrom) {
        Lattice lattice = crystal.lattice();
        rows = lattice.components();
        fractional = crystal.fractionalCoordinates();
        cutoff = cutoffAngstrom + NeighbourList.TOLERANCE_ANGSTROM;
        reachA = cutoff / lattice.height(0);
        reachB = cutoff / lattice.height(1);
        reachC = cutoff / lattice.height(2);
        found = NeighbourBuffer.expecting(crystal.atomCount(), lattice.volumeAngstrom3(), cutoff);
    }

    static NeighbourList search(Crystal crystal, double cutoffAngstrom) {
        return new PairSearch(crystal, cutoffAngstrom).run();
    }

    private NeighbourList run() {
        int atoms = fractional.length / 3;
        int[] starts = new int[atoms + 1];
        for (int i = 0; i < atoms; i++) {
            for (int j = 0; j < atoms; j++) {
                images(i, j);
            }
            starts[i + 1] = found.size();
        }
        return new NeighbourList(starts, found);
    }

    private void images(int i, int j) {
        double fa = fractional[3 * j] - fractional[3 * i];
        double fb = fractional[3 * j + 1] - fractional[3 * i + 1];
        double fc = fractional[3 * j + 2] - fractional[3 * i + 2];
        int lastA = (int) Math.floor(reachA - fa);
        int firstB = (int) Math.ceil(-reachB - fb);
        int lastB = (int) Math.floor(reachB - fb);
        int firstC = (int) Math.ceil(-reachC - fc);
        int lastC = (int) Math.floor(reachC - fc);
        for (int a = (int) Math.ceil(-reachA - fa); a <= lastA; a++) {
            for (int b = firstB; b <= lastB; b++) {
                for (int c = firstC; c <= lastC; c++) {
                    consider(i == j, j, a, b, c, fa + a, fb + b, fc + c);
                }
            }
        }
    }

    private void consider(boolean self, int j, int a, int b, int c, double u, double v, double w) {
        double x = u * rows[0] + v * rows[3] + w * rows[6];
        double y = u * rows[1] + v * rows[4] + w * rows[7];
        double z = u * rows[2] + v * rows[5] + w * rows[8];
        double squared = x * x + y * y + z * z;
        if (squared <= cutoff * cutoff && !(self && a == 0 && b == 0 && c == 0)) {
            found.add(j, a, b, c, Math.sqrt(squared));
        }
    }
}
