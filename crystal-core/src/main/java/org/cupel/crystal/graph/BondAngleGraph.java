package org.cupel.crystal.graph;

import java.util.Arrays;

/**
 * A radius graph with its undirected bonds, and the ordered pairs of short bonds that meet at an atom.
 *
 * <p>Deng et al., Nat. Mach. Intell. 5, 1031 (2023), doi:10.1038/s42256-023-00716-3. A directed edge and its reverse are
 * one bond. Bonds not longer than the angle cutoff are numbered first.
 *
 * @param edges the radius graph
 * @param bond [E], bond of each directed edge
 * @param bondEdge [U], one directed edge of each bond, short bonds first
 * @param shortBonds number of short bonds
 * @param shortEdge [D], directed edges of short bonds, grouped by centre
 * @param angleFirst [G], row of an angle's first edge among the short ones, ascending; it begins at the angle's atom
 * @param angleSecond [G], row of its second edge, another one from the same atom
 */
public record BondAngleGraph(
        RadiusGraph edges,
        int[] bond,
        int[] bondEdge,
        int shortBonds,
        int[] shortEdge,
        int[] angleFirst,
        int[] angleSecond) {

    /** @param angleCutoffAngstrom longest bond that takes part in angles, not beyond the graph's own cutoff */
    public static BondAngleGraph of(RadiusGraph edges, double angleCutoffAngstrom) {
        int[] reverse = new ReverseEdges(edges).reverse();
        int[] bond = new int[edges.edgeCount()];
        int[] bondEdge = new int[edges.edgeCount()];
        int shortBonds = number(edges, reverse, angleCutoffAngstrom, true, 0, bond, bondEdge);
        int bonds = number(edges, reverse, angleCutoffAngstrom, false, shortBonds, bond, bondEdge);
        AnglePairs angles = AnglePairs.of(edges, angleCutoffAngstrom);
        return new BondAngleGraph(
                edges,
                bond,
                Arrays.copyOf(bondEdge, bonds),
                shortBonds,
                angles.shortEdges(),
                angles.first(),
                angles.second());
    }

    private static int number(
            RadiusGraph edges, int[] reverse, double cutoff, boolean wanted, int next, int[] bond, int[] bondEdge) {
        int bonds = next;
        for (int e = 0; e < reverse.length; e++) {
            int other = reverse[e];
            int first = Math.min(e, other);
            if (edges.distanceAngstrom()[first] <= cutoff != wanted) {
                continue;
            }
            if (e == first) {
                bondEdge[bonds] = e;
                bond[e] = bonds++;
            } else {
                bond[e] = bond[first];
            }
        }
        return bonds;
    }

    /** G. */
    public int angleCount() {
        return angleFirst.length;
    }
}
