package org.cupel.crystal.graph;

import org.cupel.crystal.Lattice;

/** All atoms of a cell and those of their images that lie within reach of it, sorted into bins of fractional space. */
final class ImageBins {

    /** Bins per cutoff along a, b and c. Narrow ones follow the sphere closer; along c they cost nothing to visit. */
    private static final double[] BINS_PER_CUTOFF = {2, 2, 6};

    private static final int MOST_BINS_PER_AXIS = 100;

    /** Cartesian positions in Å, bin after bin. */
    final double[] x;

    final double[] y;
    final double[] z;

    private final double[] wrapped;
    private final double[] reach = new double[3];
    private final double[] scale = new double[3];
    private final int[] counts = new int[3];
    private final int[] starts;
    private final int[] atoms;
    private final int[] images;
    private final int[] homes;

    /**
     * @param wrapped [3N], fractional coordinates from 0 to 1
     * @param homeShifts [3N], cell vectors that were taken off to wrap them
     */
    ImageBins(Lattice lattice, double[] wrapped, int[] homeShifts, double cutoff) {
        this.wrapped = wrapped;
        for (int axis = 0; axis < 3; axis++) {
            reach[axis] = cutoff / lattice.height(axis);
            double width = (1 + 2 * reach[axis]) * BINS_PER_CUTOFF[axis] / reach[axis];
            counts[axis] = (int) Math.max(1, Math.min(MOST_BINS_PER_AXIS, width));
            scale[axis] = counts[axis] / (1 + 2 * reach[axis]);
        }
        Images found = new Images(wrapped, reach);
        int size = found.size();
        int[] binOfImage = new int[size];
        starts = new int[counts[0] * counts[1] * counts[2] + 1];
        for (int k = 0; k < size; k++) {
            binOfImage[k] = bin(found, k);
            starts[binOfImage[k] + 1]++;
        }
        for (int bin = 1; bin < starts.length; bin++) {
            starts[bin] += starts[bin - 1];
        }
        x = new double[size];
        y = new double[size];
        z = new double[size];
        atoms = new int[size];
        images = new int[3 * size];
        homes = new int[wrapped.length / 3];
        fill(found, binOfImage, lattice.components(), homeShifts);
    }

    private int bin(Images found, int k) {
        int bin = 0;
        for (int axis = 0; axis < 3; axis++) {
            bin = bin * counts[axis]
                    + index(wrapped[3 * found.atom(k) + axis] + found.shift(k, axis) + reach[axis], axis);
        }
        return bin;
    }

    private int index(double shiftedFraction, int axis) {
        return Math.max(0, Math.min(counts[axis] - 1, (int) (shiftedFraction * scale[axis])));
    }

    private void fill(Images found, int[] binOfImage, double[] rows, int[] homeShifts) {
        int[] next = starts.clone();
        for (int k = 0; k < binOfImage.length; k++) {
            int at = next[binOfImage[k]]++;
            int atom = found.atom(k);
            double u = wrapped[3 * atom] + found.shift(k, 0);
            double v = wrapped[3 * atom + 1] + found.shift(k, 1);
            double w = wrapped[3 * atom + 2] + found.shift(k, 2);
            x[at] = u * rows[0] + v * rows[3] + w * rows[6];
            y[at] = u * rows[1] + v * rows[4] + w * rows[7];
            z[at] = u * rows[2] + v * rows[5] + w * rows[8];
            atoms[at] = atom;
            for (int axis = 0; axis < 3; axis++) {
                images[3 * at + axis] = found.shift(k, axis) - homeShifts[3 * atom + axis];
            }
            if (found.isHome(k)) {
                homes[atom] = at;
            }
        }
    }

    /** First bin along {@code axis} that may hold neighbours of {@code atom}. */
    int first(int atom, int axis) {
        return index(wrapped[3 * atom + axis], axis);
    }

    int last(int atom, int axis) {
        return index(wrapped[3 * atom + axis] + 2 * reach[axis], axis);
    }

    /** Place of the first image in a bin; {@code c} may be one past the last bin of its row. */
    int start(int a, int b, int c) {
        return starts[(a * counts[1] + b) * counts[2] + c];
    }

    /** Place of the atom itself. */
    int home(int atom) {
        return homes[atom];
    }

    /** Atom whose image is at {@code place}. */
    int atom(int place) {
        return atoms[place];
    }

    /** Cell vectors from the atom as the crystal gives it to its image at {@code place}. */
    int image(int place, int axis) {
        return images[3 * place + axis];
    }
}
