package org.cupel.crystal.graph;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.graph.GraphArrays.IndexArray;
import org.cupel.crystal.graph.GraphArrays.RealArray;

/**
 * Nearest-neighbour graphs of a batch: {@code neighbour} [A,K], {@code distance} [A,K] in Å, {@code mask} [A,K].
 *
 * <p>Where masked, the neighbour is the first atom of its crystal, 1 Å beyond the cutoff: networks published without a
 * mask were trained with that.
 */
final class NearestBatch {

    private NearestBatch() {}

    static GraphArrays of(List<Crystal> crystals, int perAtom, double cutoffAngstrom) {
        CrystalGraphBuilder builder = new CrystalGraphBuilder(perAtom, cutoffAngstrom);
        List<CrystalGraph> graphs = crystals.stream().map(builder::build).toList();
        BatchNumbers numbers =
                new BatchNumbers(graphs.stream().map(CrystalGraph::species).toList());
        int entries = numbers.atomCount() * perAtom;
        long[] neighbour = new long[entries];
        double[] distance = new double[entries];
        double[] mask = new double[entries];
        int at = 0;
        for (int c = 0; c < graphs.size(); c++) {
            CrystalGraph graph = graphs.get(c);
            for (int e = 0; e < graph.neighbour().length; e++, at++) {
                boolean real = graph.mask()[e] > 0;
                neighbour[at] = numbers.firstAtom(c) + (real ? graph.neighbour()[e] : 0);
                distance[at] = real ? graph.distanceAngstrom()[e] : cutoffAngstrom + 1;
                mask[at] = graph.mask()[e];
            }
        }
        long atoms = numbers.atomCount();
        return new GraphArrays(
                Map.of(
                        "atoms", numbers.atoms(),
                        "distance", new RealArray(distance, atoms, perAtom),
                        "mask", new RealArray(mask, atoms, perAtom)),
                Map.of(
                        "species", numbers.species(),
                        "crystal", numbers.crystal(),
                        "neighbour", new IndexArray(neighbour, atoms, perAtom)));
    }
}
