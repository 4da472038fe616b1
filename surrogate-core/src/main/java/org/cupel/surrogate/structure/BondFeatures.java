package org.cupel.surrogate.structure;

import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Element;
import org.cupel.crystal.graph.RadiusGraph;

/** What the neighbourhoods of the atoms are like: mean, deviation, smallest and largest of each quantity over atoms. */
final class BondFeatures {

    private static final double UNKNOWN_ELECTRONEGATIVITY = 1.8;

    private static final List<String> QUANTITIES =
            List.of("coordination", "length", "relative-length", "spread", "polarity", "like", "one-sided");

    static final List<String> NAMES = names();

    private BondFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String quantity : QUANTITIES) {
            for (String statistic : List.of("mean", "deviation", "minimum", "maximum")) {
                names.add(quantity + "." + statistic);
            }
        }
        return List.copyOf(names);
    }

    static double[] of(Bonds bonds) {
        int atoms = bonds.crystal().atomCount();
        double[][] quantities = new double[QUANTITIES.size()][atoms];
        RadiusGraph graph = bonds.graph();
        for (int from = 0; from < graph.edgeCount(); ) {
            int to = Bonds.end(graph, from);
            atom(bonds, from, to, quantities);
            from = to;
        }
        double[] features = new double[NAMES.size()];
        for (int q = 0; q < quantities.length; q++) {
            statistics(quantities[q], features, 4 * q);
        }
        return features;
    }

    private static void atom(Bonds bonds, int from, int to, double[][] quantities) {
        RadiusGraph graph = bonds.graph();
        int atom = graph.centre()[from];
        Element own = bonds.crystal().element(atom);
        double sum = 0;
        double length = 0;
        double relative = 0;
        double squared = 0;
        double polarity = 0;
        double like = 0;
        double[] side = new double[3];
        for (int e = from; e < to; e++) {
            double weight = bonds.weight()[e];
            Element other = bonds.crystal().element(graph.neighbour()[e]);
            sum += weight;
            length += weight * graph.distanceAngstrom()[e];
            relative += weight * bonds.relative()[e];
            squared += weight * bonds.relative()[e] * bonds.relative()[e];
            polarity += weight * Math.abs(electronegativity(own) - electronegativity(other));
            like += own == other ? weight : 0;
            for (int axis = 0; axis < 3; axis++) {
                side[axis] +=
                        weight * graph.vectorAngstrom()[3 * e + axis] / Math.max(1e-6, graph.distanceAngstrom()[e]);
            }
        }
        double mean = relative / sum;
        double[] values = {
            sum,
            length / sum,
            mean,
            Math.sqrt(Math.max(0, squared / sum - mean * mean)),
            polarity / sum,
            like / sum,
            Math.sqrt(side[0] * side[0] + side[1] * side[1] + side[2] * side[2]) / sum
        };
        for (int q = 0; q < values.length; q++) {
            quantities[q][atom] = values[q];
        }
    }

    private static double electronegativity(Element element) {
        return element.paulingElectronegativity().orElse(UNKNOWN_ELECTRONEGATIVITY);
    }

    private static void statistics(double[] values, double[] features, int at) {
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        features[at] = mean;
        features[at + 1] = Math.sqrt(squares / values.length);
        features[at + 2] = smallest;
        features[at + 3] = largest;
    }
}
