package org.cupel.crystal.graph;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays.IndexArray;
import org.cupel.crystal.graph.GraphArrays.RealArray;

/** Radius graphs of a batch: {@code centre} [E], {@code neighbour} [E], {@code vectors} [E,3] in Å. */
final class RadiusBatch {

    private RadiusBatch() {}

    static GraphArrays of(List<Crystal> crystals, double cutoffAngstrom) {
        List<RadiusGraph> graphs =
                crystals.stream().map(c -> RadiusGraph.of(c, cutoffAngstrom)).toList();
        BatchNumbers numbers =
                new BatchNumbers(graphs.stream().map(RadiusGraph::species).toList());
        int edges = graphs.stream().mapToInt(RadiusGraph::edgeCount).sum();
        long[] centre = new long[edges];
        long[] neighbour = new long[edges];
        double[] vectors = new double[3 * edges];
        int at = 0;
        for (int c = 0; c < graphs.size(); c++) {
            RadiusGraph graph = graphs.get(c);
            int first = numbers.firstAtom(c);
            for (int e = 0; e < graph.edgeCount(); e++) {
                centre[at + e] = first + graph.centre()[e];
                neighbour[at + e] = first + graph.neighbour()[e];
            }
            System.arraycopy(graph.vectorAngstrom(), 0, vectors, 3 * at, 3 * graph.edgeCount());
            at += graph.edgeCount();
        }
        return new GraphArrays(
                Map.of("atoms", numbers.atoms(), "vectors", new RealArray(vectors, edges, 3)),
                Map.of(
                        "species",
                        numbers.species(),
                        "crystal",
                        numbers.crystal(),
                        "centre",
                        new IndexArray(centre, edges),
                        "neighbour",
                        new IndexArray(neighbour, edges)));
    }
}
