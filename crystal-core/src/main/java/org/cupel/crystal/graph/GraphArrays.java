package org.cupel.crystal.graph;

import java.util.Map;

/**
 * The graphs of a batch of crystals as named arrays: what a network takes, whoever runs it.
 *
 * <p>Atoms, edges and whatever else a graph has are numbered through the batch. Every batch has the indices
 * {@code species} [A] (atomic number), {@code crystal} [A] (crystal of each atom, ascending) and the reals
 * {@code atoms} [C] (atoms of each crystal).
 *
 * @param reals by name
 * @param indices by name
 */
public record GraphArrays(Map<String, RealArray> reals, Map<String, IndexArray> indices) {

    /**
     * @param values row-major
     * @param shape extents
     */
    public record RealArray(double[] values, long... shape) {}

    /**
     * @param values row-major
     * @param shape extents
     */
    public record IndexArray(long[] values, long... shape) {}

    public RealArray real(String name) {
        return reals.get(name);
    }

    public IndexArray index(String name) {
        return indices.get(name);
    }

    /** C. */
    public int crystalCount() {
        return reals.get("atoms").values().length;
    }

    /** A. */
    public int atomCount() {
        return indices.get("species").values().length;
    }
}
