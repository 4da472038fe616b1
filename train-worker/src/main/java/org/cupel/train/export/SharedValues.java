package org.cupel.train.export;

import org.cupel.train.network.NetworkShape;

/**
 * Inputs of the graph and what all members compute from them alike.
 *
 * @param species [A]
 * @param neighbour [A*K]
 * @param basis [A*K, basis size]
 * @param mask [A, K, 1]
 * @param crystal [A, 1]
 * @param atoms [C]
 * @param atomColumn [C, 1]
 */
record SharedValues(
        String species, String neighbour, String basis, String mask, String crystal, String atoms, String atomColumn) {

    static SharedValues declare(OnnxGraph graph, NetworkShape shape) {
        String k = Integer.toString(shape.neighbours());
        String species = graph.intInput("species", "A");
        String neighbour = graph.intInput("neighbour", "A", k);
        String distance = graph.floatInput("distance", "A", k);
        String mask = graph.floatInput("mask", "A", k);
        String crystal = graph.intInput("crystal", "A");
        String atoms = graph.floatInput("atoms", "C");
        return new SharedValues(
                species,
                graph.node("Reshape", neighbour, graph.ints("shape", -1)),
                basis(graph, distance, shape),
                graph.node("Unsqueeze", mask, graph.ints("axis", 2)),
                graph.node("Unsqueeze", crystal, graph.ints("axis", 1)),
                atoms,
                graph.node("Unsqueeze", atoms, graph.ints("axis", 1)));
    }

    /** exp(-((d - centre) / width)²). */
    private static String basis(OnnxGraph graph, String distance, NetworkShape shape) {
        float[] centres = new float[shape.basisSize()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = i;
        }
        String width = graph.floats("width", new float[] {(float) shape.basisStepAngstrom()}, 1);
        String column = graph.node("Reshape", distance, graph.ints("shape", -1, 1));
        String offset =
                graph.node("Sub", graph.node("Div", column, width), graph.floats("centres", centres, centres.length));
        return graph.node("Exp", graph.node("Neg", graph.node("Mul", offset, offset)));
    }
}
