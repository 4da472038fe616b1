package org.cupel.crystal.cell;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.Lattice;

/**
 * The Niggli cell: the one reduced cell of a lattice, whichever cell it is described by. Křivý and Gruber, Acta Cryst.
 * A32, 297 (1976), with the tolerances of Grosse-Kunstleve, Sauter and Adams, Acta Cryst. A60, 1 (2004).
 *
 * <p>Comparisons have a tolerance of 1e-5 of the two-thirds power of the volume; the metric is computed anew from whole numbers
 * after each step, so rounding does not add up. Handedness is kept.
 */
public final class NiggliReduction {

    /** The first that settles is taken: where numbers lie on the edge of one tolerance, steps may undo each other. */
    private static final double[] RELATIVE_TOLERANCES = {1e-5, 1e-6, 1e-4, 1e-7, 1e-3};

    private static final int MOST_STEPS = 300;

    private final Lattice original;
    private final double tolerance;
    private CellMatrix matrix = CellMatrix.IDENTITY;
    private double a2;
    private double b2;
    private double c2;
    private double xi;
    private double eta;
    private double zeta;

    private NiggliReduction(Lattice lattice, double relativeTolerance) {
        this.original = lattice;
        this.tolerance = relativeTolerance * Math.pow(lattice.volumeAngstrom3(), 2.0 / 3);
        measure();
    }

    /** @throws InvalidCrystalException if the lattice is too skewed for the arithmetic of doubles */
    public static ReducedLattice of(Lattice lattice) {
        for (double relativeTolerance : RELATIVE_TOLERANCES) {
            NiggliReduction reduction = new NiggliReduction(lattice, relativeTolerance);
            if (reduction.settles()) {
                return new ReducedLattice(reduction.matrix.applyTo(lattice), reduction.matrix);
            }
        }
        throw tooSkewed(lattice);
    }

    /** {@code crystal} in its Niggli cell; the same atoms, coordinates in 0..1. */
    public static Crystal of(Crystal crystal) {
        return of(crystal.lattice()).applyTo(crystal);
    }

    private boolean settles() {
        try {
            shorten();
            for (int step = 0; step < MOST_STEPS; step++) {
                if (!improve()) {
                    return true;
                }
            }
            return false;
        } catch (ArithmeticException overflow) {
            throw tooSkewed(original);
        }
    }

    /** Takes from each vector its nearest multiples of the others; the steps below go one multiple at a time. */
    private void shorten() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_STEPS; round++) {
            changed = false;
            Lattice now = matrix.applyTo(original);
            for (int u = 0; u < 3 && !changed; u++) {
                for (int v = 0; v < 3 && !changed; v++) {
                    double times = u == v ? 0 : Math.rint(dot(now, u, v) / dot(now, v, v) * (1 - 1e-9));
                    if (times != 0 && Math.abs(times) < Integer.MAX_VALUE) {
                        take(u, v, (int) times);
                        changed = true;
                    }
                }
            }
        }
    }

    private void take(int from, int vector, int times) {
        int[][] change = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        change[from][vector] = -times;
        apply(change);
    }

    /** One of the eight steps of the algorithm, or false if none is due. */
    private boolean improve() {
        if (less(b2, a2) || equal(a2, b2) && less(Math.abs(eta), Math.abs(xi))) {
            apply(new int[][] {{0, -1, 0}, {-1, 0, 0}, {0, 0, -1}});
            return true;
        }
        if (less(c2, b2) || equal(b2, c2) && less(Math.abs(zeta), Math.abs(eta))) {
            apply(new int[][] {{-1, 0, 0}, {0, 0, -1}, {0, -1, 0}});
            return true;
        }
        setSigns();
        return addOrSubtract();
    }

    private boolean addOrSubtract() {
        if (less(b2, Math.abs(xi)) || equal(xi, b2) && less(2 * eta, zeta) || equal(xi, -b2) && less(zeta, 0)) {
            take(2, 1, sign(xi));
        } else if (less(a2, Math.abs(eta))
                || equal(eta, a2) && less(2 * xi, zeta)
                || equal(eta, -a2) && less(zeta, 0)) {
            take(2, 0, sign(eta));
        } else if (less(a2, Math.abs(zeta))
                || equal(zeta, a2) && less(2 * xi, eta)
                || equal(zeta, -a2) && less(eta, 0)) {
            take(1, 0, sign(zeta));
        } else {
            double sum = xi + eta + zeta + a2 + b2;
            if (!less(sum, 0) && !(equal(sum, 0) && less(0, 2 * (a2 + eta) + zeta))) {
                return false;
            }
            apply(new int[][] {{1, 0, 0}, {0, 1, 0}, {1, 1, 1}});
        }
        return true;
    }

    private static int sign(double value) {
        return value > 0 ? 1 : -1;
    }

    /** All three angles acute, or none. */
    private void setSigns() {
        int[] signs = {signOf(xi), signOf(eta), signOf(zeta)};
        boolean acute = signs[0] * signs[1] * signs[2] > 0;
        int[] flips = {1, 1, 1};
        int free = -1;
        for (int i = 0; i < 3; i++) {
            if (acute ? signs[i] < 0 : signs[i] > 0) {
                flips[i] = -1;
            } else if (!acute && signs[i] == 0) {
                free = i;
            }
        }
        if (flips[0] * flips[1] * flips[2] < 0) {
            flips[free] = -1;
        }
        if (flips[0] < 0 || flips[1] < 0 || flips[2] < 0) {
            apply(new int[][] {{flips[0], 0, 0}, {0, flips[1], 0}, {0, 0, flips[2]}});
        }
    }

    private int signOf(double value) {
        return less(0, value) ? 1 : less(value, 0) ? -1 : 0;
    }

    private boolean less(double u, double v) {
        return u < v - tolerance;
    }

    private boolean equal(double u, double v) {
        return !less(u, v) && !less(v, u);
    }

    private void apply(int[][] change) {
        matrix = CellMatrix.of(change).after(matrix);
        measure();
    }

    private void measure() {
        Lattice now = matrix.applyTo(original);
        a2 = dot(now, 0, 0);
        b2 = dot(now, 1, 1);
        c2 = dot(now, 2, 2);
        xi = 2 * dot(now, 1, 2);
        eta = 2 * dot(now, 0, 2);
        zeta = 2 * dot(now, 0, 1);
    }

    private static double dot(Lattice lattice, int u, int v) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += lattice.component(u, axis) * lattice.component(v, axis);
        }
        return sum;
    }

    private static InvalidCrystalException tooSkewed(Lattice lattice) {
        return new InvalidCrystalException(lattice + " cannot be reduced: it is too skewed for its numbers."
                + " Give a cell with shorter vectors.");
    }
}
