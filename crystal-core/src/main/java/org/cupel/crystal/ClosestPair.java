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

        private final double[] rows;
        private final double[] fractional;
        private final double heightA;
        private final double heightB;
        private final double heightC;
        private int first;
        private int second;
        private double best;
        private double lowestA;
        private double lowestB;
        private double lowestC;

        Search(Lattice lattice, double[] fractional) {
            this.rows = lattice.components();
            this.fractional = fractional;
            this.heightA = lattice.height(0);
            this.heightB = lattice.height(1);
            this.heightC = lattice.height(2);
            improve(Math.min(lattice.length(0), Math.min(lattice.length(1), lattice.length(2))));
        }

        /** Below these, in units of the cell vectors, nothing is nearer than {@code distance}. */
        private void improve(double distance) {
            best = distance;
            lowestA = -distance / heightA;
            lowestB = -distance / heightB;
            lowestC = -distance / heightC;
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
            for (double x = dx + Math.ceil(lowestA - dx); x * heightA <= best; x++) {
                for (double y = dy + Math.ceil(lowestB - dy); y * heightB <= best; y++) {
                    for (double z = dz + Math.ceil(lowestC - dz); z * heightC <= best; z++) {
                        consider(i, j, x, y, z);
                    }
                }
            }
        }

        private void consider(int i, int j, double x, double y, double z) {
            if (i == j && Math.abs(x) < 0.5 && Math.abs(y) < 0.5 && Math.abs(z) < 0.5) {
                return;
            }
            double dx = x * rows[0] + y * rows[3] + z * rows[6];
            double dy = x * rows[1] + y * rows[4] + z * rows[7];
            double dz = x * rows[2] + y * rows[5] + z * rows[8];
            double squared = dx * dx + dy * dy + dz * dz;
            if (squared < best * best) {
                improve(Math.sqrt(squared));
                first = i;
                second = j;
            }
        }
    }
}
