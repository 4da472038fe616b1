package org.cupel.crystal;

/**
 * The nearest two atoms of a crystal; {@code first == second} when an atom is nearest to its own image.
 *
 * @param first index of one atom
 * @param second index of the other
 * @param distanceAngstrom between them, over periodic images
 */
public record ClosestPair(int first, int second, double distanceAngstrom) {

    static ClosestPair of(Lattice lattice, double[] fractional) {
        return new Search(lattice, fractional).run();
    }

    /** Looks, for each pair, only at images whose slabs lie within the best distance so far. */
    private static final class Search {

        private final Lattice lattice;
        private final double[] fractional;
        private final double[] heights;
        private int first;
        private int second;
        private double best;

        Search(Lattice lattice, double[] fractional) {
            this.lattice = lattice;
            this.fractional = fractional;
            this.heights = new double[] {lattice.height(0), lattice.height(1), lattice.height(2)};
            this.best = Math.min(lattice.length(0), Math.min(lattice.length(1), lattice.length(2)));
        }

        ClosestPair run() {
            int atoms = fractional.length / 3;
            for (int i = 0; i < atoms; i++) {
                for (int j = i; j < atoms; j++) {
                    images(i, j);
                }
            }
            return new ClosestPair(first, second, best);
        }

        private void images(int i, int j) {
            double dx = fractional[3 * j] - fractional[3 * i];
            double dy = fractional[3 * j + 1] - fractional[3 * i + 1];
            double dz = fractional[3 * j + 2] - fractional[3 * i + 2];
            for (double x = lowest(dx, 0); x * heights[0] <= best; x++) {
                for (double y = lowest(dy, 1); y * heights[1] <= best; y++) {
                    for (double z = lowest(dz, 2); z * heights[2] <= best; z++) {
                        consider(i, j, x, y, z);
                    }
                }
            }
        }

        /** The smallest value congruent to {@code difference} that is not further than the best distance below 0. */
        private double lowest(double difference, int axis) {
            return difference + Math.ceil(-best / heights[axis] - difference);
        }

        private void consider(int i, int j, double x, double y, double z) {
            if (i == j && Math.abs(x) < 0.5 && Math.abs(y) < 0.5 && Math.abs(z) < 0.5) {
                return;
            }
            double squared = 0;
            for (int axis = 0; axis < 3; axis++) {
                double d = x * lattice.component(0, axis)
                        + y * lattice.component(1, axis)
                        + z * lattice.component(2, axis);
                squared += d * d;
            }
            if (squared < best * best) {
                best = Math.sqrt(squared);
                first = i;
                second = j;
            }
        }
    }
}
