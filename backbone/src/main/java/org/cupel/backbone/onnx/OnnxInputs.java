package org.cupel.backbone.onnx;

import java.util.List;
import java.util.Map;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.crystal.graph.GraphRecipe;

/** Declares the arrays of a graph recipe as inputs of an ONNX graph, those that the network asks for. */
final class OnnxInputs implements GraphTensors<String> {

    private static final Map<String, List<String>> EDGES = Map.of(
            "species", List.of("A"),
            "crystal", List.of("A"),
            "atoms", List.of("C"),
            "centre", List.of("E"),
            "neighbour", List.of("E"),
            "blockCentre", List.of("B"),
            "vectors", List.of("E", "3"));
    private static final Map<String, List<String>> ANGLES = Map.of(
            "bond", List.of("E"),
            "shortBondEdge", List.of("S"),
            "longBondEdge", List.of("L"),
            "shortEdge", List.of("D"),
            "shortEdgeBond", List.of("D"),
            "shortEdgeAtom", List.of("D"),
            "angleFirst", List.of("G"),
            "angleSecond", List.of("G"),
            "angleBond", List.of("G"));

    private final OnnxNodes nodes;
    private final GraphRecipe recipe;

    OnnxInputs(OnnxNodes nodes, GraphRecipe recipe) {
        this.nodes = nodes;
        this.recipe = recipe;
    }

    @Override
    public String real(String name) {
        return nodes.input(name, true, dimensions(name));
    }

    @Override
    public String index(String name) {
        return nodes.input(name, false, dimensions(name));
    }

    private List<String> dimensions(String name) {
        if (recipe instanceof GraphRecipe.Nearest nearest
                && List.of("neighbour", "distance", "mask").contains(name)) {
            return List.of("A", String.valueOf(nearest.neighboursPerAtom()));
        }
        List<String> found = EDGES.getOrDefault(name, ANGLES.get(name));
        if (found == null) {
            throw new IllegalArgumentException("A graph " + recipe.text() + " has no array '" + name + "'.");
        }
        return found;
    }
}
