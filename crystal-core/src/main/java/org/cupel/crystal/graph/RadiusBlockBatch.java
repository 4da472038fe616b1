package org.cupel.crystal.graph;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.graph.GraphArrays.IndexArray;
import org.cupel.crystal.graph.GraphArrays.RealArray;

/**
 * Radius graphs of a batch whose edges stand in blocks of W, each block with one centre: {@code centre} [E],
 * {@code neighbour} [E], {@code vectors} [E,3] in Å, {@code blockCentre} [E/W].
 *
 * <p>Blocks are filled up with edges from the centre to itself of twice the cutoff; an atom without neighbours has one
 * such block. A network that takes this graph must give those edges no weight.
 */
final class RadiusBlockBatch {

    private static final double SHORTEST_ANGSTROM = 1e-3;

    private final double cutoff;
    private final int perBlock;
    private final BatchNumbers numbers;
    private final long[] centre;
    private final long[] neighbour;
    private final long[] blockCentre;
    private final double[] vectors;
    private int blocks;

    private RadiusBlockBatch(List<RadiusGraph> graphs, double cutoff, int perBlock) {
        this.cutoff = cutoff;
        this.perBlock = perBlock;
        this.numbers =
                new BatchNumbers(graphs.stream().map(RadiusGraph::species).toList());
        int count = graphs.stream().mapToInt(this::blocks).sum();
        this.blockCentre = new long[count];
        this.centre = new long[count * perBlock];
        this.neighbour = new long[count * perBlock];
        this.vectors = new double[3 * count * perBlock];
    }

    static GraphArrays of(List<Crystal> crystals, double cutoffAngstrom, int edgesPerBlock) {
        List<RadiusGraph> graphs =
                crystals.stream().map(c -> RadiusGraph.of(c, cutoffAngstrom)).toList();
        RadiusBlockBatch batch = new RadiusBlockBatch(graphs, cutoffAngstrom, edgesPerBlock);
        for (int c = 0; c < graphs.size(); c++) {
            requireApart(crystals.get(c), graphs.get(c));
            batch.add(graphs.get(c), batch.numbers.firstAtom(c));
        }
        return batch.arrays();
    }

    private static void requireApart(Crystal crystal, RadiusGraph graph) {
        for (int e = 0; e < graph.edgeCount(); e++) {
            if (graph.distanceAngstrom()[e] < SHORTEST_ANGSTROM) {
                throw new InvalidCrystalException("Atoms " + graph.centre()[e] + " and " + graph.neighbour()[e] + " of "
                        + crystal.formula() + " are " + graph.distanceAngstrom()[e]
                        + " Å apart: they are the same place, which has no direction. Remove one of them.");
            }
        }
    }

    private static int[] counts(RadiusGraph graph) {
        int[] counts = new int[graph.atomCount()];
        for (int atom : graph.centre()) {
            counts[atom]++;
        }
        return counts;
    }

    private int blocks(RadiusGraph graph) {
        int sum = 0;
        for (int count : counts(graph)) {
            sum += blocks(count);
        }
        return sum;
    }

    private int blocks(int edges) {
        return Math.max(1, (edges + perBlock - 1) / perBlock);
    }

    private void add(RadiusGraph graph, int firstAtom) {
        int[] counts = counts(graph);
        int edge = 0;
        for (int atom = 0; atom < counts.length; atom++) {
            int from = blocks * perBlock;
            for (int b = blocks(counts[atom]); b > 0; b--) {
                blockCentre[blocks++] = firstAtom + atom;
            }
            for (int slot = from; slot < blocks * perBlock; slot++) {
                centre[slot] = firstAtom + atom;
                if (slot - from < counts[atom]) {
                    neighbour[slot] = firstAtom + graph.neighbour()[edge];
                    System.arraycopy(graph.vectorAngstrom(), 3 * edge++, vectors, 3 * slot, 3);
                } else {
                    neighbour[slot] = firstAtom + atom;
                    vectors[3 * slot] = 2 * cutoff;
                }
            }
        }
    }

    private GraphArrays arrays() {
        return new GraphArrays(
                Map.of("atoms", numbers.atoms(), "vectors", new RealArray(vectors, centre.length, 3)),
                Map.of(
                        "species",
                        numbers.species(),
                        "crystal",
                        numbers.crystal(),
                        "centre",
                        new IndexArray(centre, centre.length),
                        "neighbour",
                        new IndexArray(neighbour, neighbour.length),
                        "blockCentre",
                        new IndexArray(blockCentre, blockCentre.length)));
    }
}
