package org.cupel.crystal.graph;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.InvalidCrystalException;

/**
 * All pairs of atoms within a cutoff, over periodic images, seen from both ends.
 *
 * <p>Entries of atom i are {@code start(i) .. start(i + 1) - 1}. An atom neighbours its own images but not itself;
 * another atom at the same place is a neighbour at distance 0. The cutoff is inclusive within 1e-8 Å. The order of the
 * entries of one atom is fixed for the same input but not specified.
 */
public final class NeighbourList {

    /** Distances that equal the cutoff up to rounding are inside, as pymatgen has it. */
    static final double TOLERANCE_ANGSTROM = 1e-8;

    /** In real cells the plain loop over pairs is faster below about this size, at 5, 6 and 8 Å: see the README. */
    static final int LINKED_CELLS_FROM = 48;

    private final int[] starts;
    private final int[] neighbours;
    private final int[] images;
    private final double[] distances;

    NeighbourList(int[] starts, NeighbourBuffer entries) {
        this.starts = starts;
        this.neighbours = entries.neighbours();
        this.images = entries.images();
        this.distances = entries.distances();
    }

    /**
     * @param cutoffAngstrom largest distance, positive and finite
     * @throws InvalidCrystalException if the cell is so thin that it would have more than ten million entries
     */
    public static NeighbourList of(Crystal crystal, double cutoffAngstrom) {
        return crystal.atomCount() < LINKED_CELLS_FROM
                ? PairSearch.search(crystal, cutoffAngstrom)
                : LinkedCellSearch.search(crystal, cutoffAngstrom);
    }

    public int atomCount() {
        return starts.length - 1;
    }

    /** Entries of all atoms together. */
    public int size() {
        return starts[starts.length - 1];
    }

    /** First entry of {@code atom}. */
    public int start(int atom) {
        return starts[atom];
    }

    /** Entries of {@code atom}. */
    public int count(int atom) {
        return starts[atom + 1] - starts[atom];
    }

    /** Index of the neighbour atom of {@code entry}. */
    public int neighbour(int entry) {
        return neighbours[entry];
    }

    /** Distance of {@code entry} in Å. */
    public double distanceAngstrom(int entry) {
        return distances[entry];
    }

    /**
     * Whole cell vectors (0 a, 1 b, 2 c) to add to the coordinates of the neighbour, as the crystal gives them, to reach
     * the image of {@code entry}.
     */
    public int image(int entry, int axis) {
        return images[3 * entry + axis];
    }
}
