package org.cupel.crystal.graph;

import org.cupel.crystal.Crystal;

/**
 * All directed edges of a crystal up to a cutoff, grouped by centre in ascending order.
 *
 * <p>The arrays are not copied: treat them as read-only.
 *
 * @param species [A], atomic numbers
 * @param centre [E], atom where the edge begins, ascending
 * @param neighbour [E], atom where it ends
 * @param image [E*3], whole cell vectors added to the neighbour
 * @param vectorAngstrom [E*3], Cartesian, from centre to neighbour
 * @param distanceAngstrom [E]
 */
public record RadiusGraph(
        int[] species, int[] centre, int[] neighbour, int[] image, double[] vectorAngstrom, double[] distanceAngstrom) {

    /** @param cutoffAngstrom largest distance, inclusive within 1e-8 Å */
    public static RadiusGraph of(Crystal crystal, double cutoffAngstrom) {
        NeighbourList list = NeighbourList.of(crystal, cutoffAngstrom);
        int[] species = crystal.atomicNumbers();
        int edges = list.size();
        int[] centre = new int[edges];
        int[] neighbour = new int[edges];
        int[] image = new int[3 * edges];
        double[] vectors = new double[3 * edges];
        double[] distances = new double[edges];
        double[] cell = crystal.lattice().components();
        double[] frac = crystal.fractionalCoordinates();
        for (int atom = 0; atom < species.length; atom++) {
            for (int e = list.start(atom); e < list.start(atom + 1); e++) {
                centre[e] = atom;
                neighbour[e] = list.neighbour(e);
                distances[e] = list.distanceAngstrom(e);
                for (int axis = 0; axis < 3; axis++) {
                    image[3 * e + axis] = list.image(e, axis);
                }
                place(vectors, e, frac, atom, neighbour[e], image, cell);
            }
        }
        return new RadiusGraph(species, centre, neighbour, image, vectors, distances);
    }

    private static void place(double[] vectors, int e, double[] frac, int from, int to, int[] image, double[] cell) {
        double u = frac[3 * to] - frac[3 * from] + image[3 * e];
        double v = frac[3 * to + 1] - frac[3 * from + 1] + image[3 * e + 1];
        double w = frac[3 * to + 2] - frac[3 * from + 2] + image[3 * e + 2];
        for (int x = 0; x < 3; x++) {
            vectors[3 * e + x] = u * cell[x] + v * cell[3 + x] + w * cell[6 + x];
        }
    }

    /** A. */
    public int atomCount() {
        return species.length;
    }

    /** E. */
    public int edgeCount() {
        return centre.length;
    }
}
