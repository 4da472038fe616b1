package org.cupel.crystal.graph;

/**
 * A crystal as the K nearest neighbours of each of its A atoms. Row i of the A × K arrays starts at {@code i * k}.
 *
 * <p>The arrays are not copied: treat them as read-only.
 *
 * @param neighboursPerAtom K
 * @param species [A], atomic numbers
 * @param neighbour [A*K], atom index of each neighbour; the atom itself where masked
 * @param distanceAngstrom [A*K], ascending in each row up to rounding; the cutoff where masked
 * @param mask [A*K], 1 for a neighbour, 0 for padding
 */
public record CrystalGraph(
        int neighboursPerAtom, int[] species, int[] neighbour, float[] distanceAngstrom, float[] mask) {

    /** A. */
    public int atomCount() {
        return species.length;
    }
}
