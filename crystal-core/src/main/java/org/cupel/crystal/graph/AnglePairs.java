package org.cupel.crystal.graph;

import java.util.Arrays;

/**
 * Ordered pairs of different short edges that begin at the same atom.
 *
 * @param shortEdges [D], the short edges, grouped by centre
 * @param first [G], row of the first edge among the short ones, ascending
 * @param second [G], row of the second edge among the short ones
 */
record AnglePairs(int[] shortEdges, int[] first, int[] second) {

    static AnglePairs of(RadiusGraph edges, double cutoffAngstrom) {
        int[] inside = new int[edges.edgeCount()];
        int[] starts = new int[edges.atomCount() + 1];
        int count = 0;
        for (int e = 0, atom = 0; atom < edges.atomCount(); atom++) {
            for (; e < edges.edgeCount() && edges.centre()[e] == atom; e++) {
                if (edges.distanceAngstrom()[e] <= cutoffAngstrom) {
                    inside[count++] = e;
                }
            }
            starts[atom + 1] = count;
        }
        return pairs(Arrays.copyOf(inside, count), starts, edges.distanceAngstrom(), cutoffAngstrom);
    }

    private static AnglePairs pairs(int[] inside, int[] starts, double[] distances, double cutoff) {
        long most = 0;
        for (int atom = 0; atom + 1 < starts.length; atom++) {
            long own = starts[atom + 1] - starts[atom];
            most += own * (own - 1);
        }
        int[] first = new int[Math.toIntExact(most)];
        int[] second = new int[first.length];
        int count = 0;
        for (int atom = 0; atom + 1 < starts.length; atom++) {
            for (int i = starts[atom]; i < starts[atom + 1]; i++) {
                for (int j = starts[atom]; j < starts[atom + 1]; j++) {
                    // The published graph takes the second bond below the cutoff, the first also at it.
                    if (i != j && distances[inside[j]] < cutoff) {
                        first[count] = i;
                        second[count++] = j;
                    }
                }
            }
        }
        return new AnglePairs(inside, Arrays.copyOf(first, count), Arrays.copyOf(second, count));
    }
}
