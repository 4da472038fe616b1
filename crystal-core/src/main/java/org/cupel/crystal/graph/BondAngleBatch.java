package org.cupel.crystal.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.graph.GraphArrays.IndexArray;
import org.cupel.crystal.graph.GraphArrays.RealArray;

/**
 * Bond-angle graphs of a batch.
 *
 * <p>{@code centre}, {@code neighbour}, {@code bond} [E]; {@code vectors} [E,3] in Å; {@code shortBondEdge} [S] and
 * {@code longBondEdge} [U-S], one directed edge of each bond, where bonds are numbered in this order; {@code shortEdge},
 * {@code shortEdgeBond}, {@code shortEdgeAtom} [D], the directed edges of short bonds; {@code angleFirst},
 * {@code angleSecond} [G], rows among those, and {@code angleBond} [G], the bond of the first.
 */
final class BondAngleBatch {

    private final List<BondAngleGraph> graphs;
    private final BatchNumbers numbers;
    private final Map<String, long[]> arrays = new LinkedHashMap<>();

    private BondAngleBatch(List<BondAngleGraph> graphs) {
        this.graphs = graphs;
        this.numbers =
                new BatchNumbers(graphs.stream().map(g -> g.edges().species()).toList());
    }

    static GraphArrays of(List<Crystal> crystals, double cutoffAngstrom, double angleCutoffAngstrom) {
        return new BondAngleBatch(crystals.stream()
                        .map(crystal -> graph(crystal, cutoffAngstrom, angleCutoffAngstrom))
                        .toList())
                .arrays();
    }

    private static BondAngleGraph graph(Crystal crystal, double cutoff, double angleCutoff) {
        RadiusGraph edges = RadiusGraph.of(crystal, cutoff);
        boolean[] bonded = new boolean[edges.atomCount()];
        for (int centre : edges.centre()) {
            bonded[centre] = true;
        }
        for (int atom = 0; atom < bonded.length; atom++) {
            if (!bonded[atom]) {
                throw new InvalidCrystalException(
                        "Atom " + atom + " (" + crystal.element(atom).symbol() + ") of "
                                + crystal.formula() + " has no neighbour within " + cutoff
                                + " Å, so the graph falls apart. Check the cell: lengths are in Å.");
            }
        }
        return BondAngleGraph.of(edges, angleCutoff);
    }

    private GraphArrays arrays() {
        int edges = graphs.stream().mapToInt(g -> g.edges().edgeCount()).sum();
        int angles = graphs.stream().mapToInt(BondAngleGraph::angleCount).sum();
        int shortBonds = graphs.stream().mapToInt(BondAngleGraph::shortBonds).sum();
        int bonds = graphs.stream().mapToInt(g -> g.bondEdge().length).sum();
        double[] vectors = new double[3 * edges];
        for (String name : List.of("centre", "neighbour", "bond")) {
            arrays.put(name, new long[edges]);
        }
        int shortEdges = graphs.stream().mapToInt(g -> g.shortEdge().length).sum();
        for (String name : List.of("shortEdge", "shortEdgeBond", "shortEdgeAtom")) {
            arrays.put(name, new long[shortEdges]);
        }
        for (String name : List.of("angleFirst", "angleSecond", "angleBond")) {
            arrays.put(name, new long[angles]);
        }
        arrays.put("shortBondEdge", new long[shortBonds]);
        arrays.put("longBondEdge", new long[bonds - shortBonds]);
        fill(vectors, shortBonds);
        Map<String, IndexArray> indices = new LinkedHashMap<>();
        indices.put("species", numbers.species());
        indices.put("crystal", numbers.crystal());
        arrays.forEach((name, values) -> indices.put(name, new IndexArray(values, values.length)));
        return new GraphArrays(
                Map.of("atoms", numbers.atoms(), "vectors", new RealArray(vectors, edges, 3)), Map.copyOf(indices));
    }

    private void fill(double[] vectors, int shortBonds) {
        int edge = 0;
        int angle = 0;
        int shortEdge = 0;
        int shortBond = 0;
        int longBond = 0;
        for (int c = 0; c < graphs.size(); c++) {
            BondAngleGraph graph = graphs.get(c);
            int longOffset = shortBonds + longBond - graph.shortBonds();
            int[] bond = new int[graph.bond().length];
            for (int e = 0; e < bond.length; e++) {
                bond[e] = graph.bond()[e] + (graph.bond()[e] < graph.shortBonds() ? shortBond : longOffset);
            }
            edges(graph.edges(), bond, edge, numbers.firstAtom(c));
            shortEdges(graph, bond, shortEdge, edge, numbers.firstAtom(c));
            angles(graph, bond, angle, shortEdge);
            bonds(graph, shortBond, longBond, edge);
            System.arraycopy(graph.edges().vectorAngstrom(), 0, vectors, 3 * edge, 3 * bond.length);
            edge += bond.length;
            angle += graph.angleCount();
            shortEdge += graph.shortEdge().length;
            shortBond += graph.shortBonds();
            longBond += graph.bondEdge().length - graph.shortBonds();
        }
    }

    private void edges(RadiusGraph graph, int[] bond, int at, int firstAtom) {
        for (int e = 0; e < bond.length; e++) {
            arrays.get("centre")[at + e] = firstAtom + graph.centre()[e];
            arrays.get("neighbour")[at + e] = firstAtom + graph.neighbour()[e];
            arrays.get("bond")[at + e] = bond[e];
        }
    }

    private void shortEdges(BondAngleGraph graph, int[] bond, int at, int firstEdge, int firstAtom) {
        for (int d = 0; d < graph.shortEdge().length; d++) {
            int edge = graph.shortEdge()[d];
            arrays.get("shortEdge")[at + d] = firstEdge + edge;
            arrays.get("shortEdgeBond")[at + d] = bond[edge];
            arrays.get("shortEdgeAtom")[at + d] = firstAtom + graph.edges().centre()[edge];
        }
    }

    private void angles(BondAngleGraph graph, int[] bond, int at, int firstShortEdge) {
        for (int g = 0; g < graph.angleCount(); g++) {
            arrays.get("angleFirst")[at + g] = firstShortEdge + graph.angleFirst()[g];
            arrays.get("angleSecond")[at + g] = firstShortEdge + graph.angleSecond()[g];
            arrays.get("angleBond")[at + g] = bond[graph.shortEdge()[graph.angleFirst()[g]]];
        }
    }

    private void bonds(BondAngleGraph graph, int shortAt, int longAt, int firstEdge) {
        int[] edges = graph.bondEdge();
        for (int b = 0; b < edges.length; b++) {
            if (b < graph.shortBonds()) {
                arrays.get("shortBondEdge")[shortAt + b] = firstEdge + edges[b];
            } else {
                arrays.get("longBondEdge")[longAt + b - graph.shortBonds()] = firstEdge + edges[b];
            }
        }
    }
}
