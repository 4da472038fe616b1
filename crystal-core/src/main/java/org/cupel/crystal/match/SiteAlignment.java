package org.cupel.crystal.match;

import org.cupel.crystal.Lattice;

/** Lays the atoms of one structure upon those of another in a common cell. */
final class SiteAlignment {

    private final ReducedStructure layout;
    private final double[] first;
    private final double[] second;
    private final Lattice lattice;
    private final double[] images;
    private final double lengthUnit;
    private final double[] fractionTolerance;

    /**
     * @param layout which atoms are of which element, the same for both
     * @param first [3N], fractional
     * @param second [3N], fractional
     * @param lattice between those of the two
     * @param siteFraction largest displacement worth looking at
     */
    SiteAlignment(ReducedStructure layout, double[] first, double[] second, Lattice lattice, double siteFraction) {
        this.layout = layout;
        this.first = first;
        this.second = second;
        this.lattice = lattice;
        this.images = images(lattice);
        this.lengthUnit = Math.cbrt(lattice.volumeAngstrom3() / (first.length / 3.0));
        this.fractionTolerance = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            // Twice the displacement: the best common shift is only found after the atoms are assigned.
            fractionTolerance[axis] = 2 * siteFraction * lengthUnit / lattice.height(axis);
        }
    }

    /** The match after {@code target} of the first structure and {@code source} of the second coincide, or null. */
    StructureMatch after(int target, int source) {
        double[] moved = second.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += first[3 * target + i % 3] - second[3 * source + i % 3];
        }
        return isNear(moved) ? measured(moved) : null;
    }

    private boolean isNear(double[] moved) {
        for (int element = 0; element < layout.elements(); element++) {
            for (int atom = layout.start(element); atom < layout.start(element + 1); atom++) {
                if (!hasNeighbour(moved, atom, element)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasNeighbour(double[] moved, int atom, int element) {
        for (int other = layout.start(element); other < layout.start(element + 1); other++) {
            boolean near = true;
            for (int axis = 0; axis < 3 && near; axis++) {
                double d = first[3 * other + axis] - moved[3 * atom + axis];
                near = Math.abs(d - Math.rint(d)) <= fractionTolerance[axis];
            }
            if (near) {
                return true;
            }
        }
        return false;
    }

    private StructureMatch measured(double[] moved) {
        int atoms = first.length / 3;
        double[] vectors = new double[3 * atoms];
        for (int element = 0; element < layout.elements(); element++) {
            assign(moved, layout.start(element), layout.start(element + 1), vectors);
        }
        double[] mean = new double[3];
        for (int i = 0; i < vectors.length; i++) {
            mean[i % 3] += vectors[i] / atoms;
        }
        double sum = 0;
        double largest = 0;
        for (int atom = 0; atom < atoms; atom++) {
            double squared = 0;
            for (int axis = 0; axis < 3; axis++) {
                squared += square(vectors[3 * atom + axis] - mean[axis]);
            }
            sum += squared;
            largest = Math.max(largest, squared);
        }
        return new StructureMatch(Math.sqrt(sum / atoms) / lengthUnit, Math.sqrt(largest) / lengthUnit);
    }

    /** Writes the vector from each atom {@code from..to} to its partner. */
    private void assign(double[] moved, int from, int to, double[] vectors) {
        int n = to - from;
        double[] cost = new double[n * n];
        double[] all = new double[3 * n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cost[i * n + j] = shortest(moved, from + i, from + j, all, 3 * (i * n + j));
            }
        }
        int[] partner = n == 1 ? new int[1] : Assignment.cheapest(cost, n);
        for (int i = 0; i < n; i++) {
            System.arraycopy(all, 3 * (i * n + partner[i]), vectors, 3 * (from + i), 3);
        }
    }

    /** Squared length of the shortest vector over 27 images, which is written to {@code out}. */
    private double shortest(double[] moved, int atom, int other, double[] out, int at) {
        double[] d = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double difference = first[3 * other + axis] - moved[3 * atom + axis];
            d[axis] = difference - Math.rint(difference);
        }
        double[] base = lattice.toCartesian(d);
        double best = Double.POSITIVE_INFINITY;
        for (int image = 0; image < images.length; image += 3) {
            double x = base[0] + images[image];
            double y = base[1] + images[image + 1];
            double z = base[2] + images[image + 2];
            double squared = x * x + y * y + z * z;
            if (squared < best) {
                best = squared;
                out[at] = x;
                out[at + 1] = y;
                out[at + 2] = z;
            }
        }
        return best;
    }

    /** The cell itself and the 26 around it, [81] in Å. */
    private static double[] images(Lattice lattice) {
        double[] whole = new double[81];
        for (int i = 0; i < 27; i++) {
            whole[3 * i] = i % 3 - 1;
            whole[3 * i + 1] = i / 3 % 3 - 1;
            whole[3 * i + 2] = i / 9 - 1;
        }
        return lattice.toCartesian(whole);
    }

    private static double square(double value) {
        return value * value;
    }
}
