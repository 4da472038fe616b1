package org.cupel.surrogate.structure;

import java.util.Arrays;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.RadiusGraph;

/**
 * Neighbours with a weight that fades with distance: an atom has no sharp number of them. Hoppe, Z. Kristallogr. 150, 23
 * (1979), doi:10.1524/zkri.1979.150.14.23, with distances in sums of covalent radii.
 *
 * @param crystal whose atoms are bonded
 * @param graph pairs up to the cutoff, grouped by atom
 * @param relative [E] distance over the sum of covalent radii
 * @param weight [E] exp(1 − (relative / mean relative)¹²); their sum is the effective coordination number
 */
record Bonds(Crystal crystal, RadiusGraph graph, double[] relative, double[] weight) {

    /** Covers the longest bonds that crystals have, of heavy alkali metals. */
    private static final double CUTOFF_ANGSTROM = 6;

    /** Where an atom has no neighbour within the cutoff, its nearest decide. */
    private static final double WIDE_CUTOFF_ANGSTROM = 12;

    private static final int STEPS = 2;

    /** Hoppe has 6 for plain distances; in sums of radii second neighbours of the same kind come closer. */
    private static final int STEEPNESS = 12;

    static Bonds of(Crystal crystal) {
        RadiusGraph graph = RadiusGraph.of(crystal, CUTOFF_ANGSTROM);
        if (Arrays.stream(graph.centre()).distinct().count() < crystal.atomCount()) {
            graph = RadiusGraph.of(crystal, WIDE_CUTOFF_ANGSTROM);
        }
        double[] radii = crystal.species().stream()
                .mapToDouble(element -> element.covalentRadiusAngstrom())
                .toArray();
        double[] relative = new double[graph.edgeCount()];
        for (int e = 0; e < relative.length; e++) {
            relative[e] = graph.distanceAngstrom()[e] / (radii[graph.centre()[e]] + radii[graph.neighbour()[e]]);
        }
        double[] weight = new double[relative.length];
        for (int from = 0; from < relative.length; ) {
            int to = end(graph, from);
            weigh(relative, weight, from, to);
            from = to;
        }
        return new Bonds(crystal, graph, relative, weight);
    }

    /** Behind the last edge of the atom whose first edge this is. */
    static int end(RadiusGraph graph, int from) {
        int to = from;
        while (to < graph.edgeCount() && graph.centre()[to] == graph.centre()[from]) {
            to++;
        }
        return to;
    }

    private static void weigh(double[] relative, double[] weight, int from, int to) {
        double mean = Double.POSITIVE_INFINITY;
        for (int e = from; e < to; e++) {
            mean = Math.min(mean, relative[e]);
        }
        mean = Math.max(mean, 1e-3);
        for (int step = 0; step < STEPS; step++) {
            double sum = 0;
            double weighted = 0;
            for (int e = from; e < to; e++) {
                weight[e] = Math.exp(1 - Math.pow(relative[e] / mean, STEEPNESS));
                sum += weight[e];
                weighted += weight[e] * relative[e];
            }
            mean = weighted / sum;
        }
    }
}
