package org.cupel.crystal.graph;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.Lattice;

/**
 * Neighbours by sorting all atoms and their images within reach of the cell into bins of fractional space; linear in the
 * number of atoms. Bins along c follow each other in memory, so that a whole row of them is one loop over plain arrays.
 * Allen and Tildesley, Computer Simulation of Liquids (2017), chapter 5.
 */
final class LinkedCellSearch {

    private final double cutoff;
    private final int[] homeShifts;
    private final ImageBins bins;
    private final NeighbourBuffer found;

    private LinkedCellSearch(Crystal crystal, double cutoffAngstrom) {
        Lattice lattice = crystal.lattice();
        cutoff = cutoffAngstrom + NeighbourList.TOLERANCE_ANGSTROM;
        double[] wrapped = crystal.fractionalCoordinates();
        homeShifts = new int[wrapped.length];
        for (int k = 0; k < wrapped.length; k++) {
            homeShifts[k] = (int) Math.floor(wrapped[k]);
            wrapped[k] -= homeShifts[k];
        }
        bins = new ImageBins(lattice, wrapped, homeShifts, cutoff);
        found = NeighbourBuffer.expecting(crystal.atomCount(), lattice.volumeAngstrom3(), cutoff);
    }

    static NeighbourList search(Crystal crystal, double cutoffAngstrom) {
        return new LinkedCellSearch(crystal, cutoffAngstrom).run();
    }

    private NeighbourList run() {
        int atoms = homeShifts.length / 3;
        int[] starts = new int[atoms + 1];
        for (int i = 0; i < atoms; i++) {
            around(i);
            starts[i + 1] = found.size();
        }
        return new NeighbourList(starts, found);
    }

    private void around(int i) {
        int lastA = bins.last(i, 0);
        int firstB = bins.first(i, 1);
        int lastB = bins.last(i, 1);
        int firstC = bins.first(i, 2);
        int lastC = bins.last(i, 2);
        for (int a = bins.first(i, 0); a <= lastA; a++) {
            for (int b = firstB; b <= lastB; b++) {
                row(i, bins.start(a, b, firstC), bins.start(a, b, lastC + 1));
            }
        }
    }

    private void row(int i, int from, int to) {
        double[] x = bins.x;
        double[] y = bins.y;
        double[] z = bins.z;
        int home = bins.home(i);
        double x0 = x[home];
        double y0 = y[home];
        double z0 = z[home];
        double limit = cutoff * cutoff;
        for (int k = from; k < to; k++) {
            double dx = x[k] - x0;
            double dy = y[k] - y0;
            double dz = z[k] - z0;
            double squared = dx * dx + dy * dy + dz * dz;
            if (squared <= limit && k != home) {
                found.add(
                        bins.atom(k),
                        bins.image(k, 0) + homeShifts[3 * i],
                        bins.image(k, 1) + homeShifts[3 * i + 1],
                        bins.image(k, 2) + homeShifts[3 * i + 2],
                        Math.sqrt(squared));
            }
        }
    }
}
