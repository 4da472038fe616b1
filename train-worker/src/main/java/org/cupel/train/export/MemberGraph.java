package org.cupel.train.export;

import org.cupel.surrogate.task.Pooling;
import org.cupel.train.network.ElementFeatures;
import org.cupel.train.network.FoldedNorm;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.network.NetworkShape;

/** Adds one member to an ONNX graph whose shared values are there already. */
final class MemberGraph {

    private final OnnxGraph graph;
    private final SharedValues shared;
    private final MemberWeights member;
    private final NetworkShape shape;
    private final double normEpsilon;

    MemberGraph(OnnxGraph graph, SharedValues shared, MemberWeights member, double normEpsilon) {
        this.graph = graph;
        this.shared = shared;
        this.member = member;
        this.shape = member.shape();
        this.normEpsilon = normEpsilon;
    }

    /** The value [1, C, 5] of this member. */
    String add() {
        String table = graph.floats("element", elementTable(), NetworkShape.ELEMENT_ROWS, shape.hidden());
        String h = graph.node("Gather", table, shared.species());
        for (int c = 0; c < shape.convolutions(); c++) {
            h = convolution("convolution." + c, h);
        }
        return graph.node("Unsqueeze", heads(pool(h)), graph.ints("axis", 0));
    }

    /** Features times projection plus table: what the network does at every step, done once. */
    private float[] elementTable() {
        float[] features = ElementFeatures.table();
        float[] projection = member.tensor("element.projection");
        float[] table = member.tensor("element.table");
        int h = shape.hidden();
        for (int row = 0; row < NetworkShape.ELEMENT_ROWS; row++) {
            for (int column = 0; column < h; column++) {
                double sum = table[row * h + column];
                for (int f = 0; f < ElementFeatures.WIDTH; f++) {
                    sum += (double) features[row * ElementFeatures.WIDTH + f] * projection[f * h + column];
                }
                table[row * h + column] = (float) sum;
            }
        }
        return table;
    }

    private String convolution(String name, String h) {
        String gate = graph.node("Sigmoid", branch(name + ".gate", h));
        String core = graph.node("Softplus", branch(name + ".core", h));
        String masked = graph.node("Mul", graph.node("Mul", gate, core), shared.mask());
        String sum = graph.along("ReduceSum", "keepdims", 0, masked, graph.ints("axis", 1));
        FoldedNorm norm = FoldedNorm.of(member, name + ".sum.norm", normEpsilon);
        String scaled = graph.node("Mul", sum, graph.floats("scale", norm.scale(), shape.hidden()));
        String normed = graph.node("Add", scaled, graph.floats("shift", norm.shift(), shape.hidden()));
        return graph.node("Softplus", graph.node("Add", h, normed));
    }

    /** [A, K, hidden], with the norm folded into the three weights. */
    private String branch(String name, String h) {
        FoldedNorm norm = FoldedNorm.of(member, name + ".norm", normEpsilon);
        String shift = graph.floats("shift", norm.shift(), shape.hidden());
        String perAtom = graph.node("Gemm", h, weight(norm, name + ".self", shape.hidden()), shift);
        String perNeighbour = graph.node("MatMul", h, weight(norm, name + ".neighbour", shape.hidden()));
        String gathered = graph.node("Gather", perNeighbour, shared.neighbour());
        String perEdge = graph.node("MatMul", shared.basis(), weight(norm, name + ".edge", shape.basisSize()));
        String rows = graph.node("Add", perEdge, gathered);
        String blocks = graph.node("Reshape", rows, graph.ints("shape", -1, shape.neighbours(), shape.hidden()));
        return graph.node("Add", blocks, graph.node("Unsqueeze", perAtom, graph.ints("axis", 1)));
    }

    private String weight(FoldedNorm norm, String name, int rows) {
        return graph.floats("weight", norm.columnsScaled(member.tensor(name)), rows, shape.hidden());
    }

    private String pool(String h) {
        String extent = graph.along(
                "Concat", "axis", 0, graph.node("Shape", shared.atoms()), graph.ints("hidden", shape.hidden()));
        String zeros = graph.node("ConstantOfShape", extent);
        String sum = graph.scatterAdd(zeros, shared.crystal(), h);
        return shape.pooling() == Pooling.MEAN ? graph.node("Div", sum, shared.atomColumn()) : sum;
    }

    private String heads(String pooled) {
        String hidden = graph.node("Softplus", dense(pooled, "head.hidden", shape.hidden(), shape.headWidth()));
        String raw = dense(hidden, "head.output", shape.headWidth(), NetworkShape.OUTPUTS);
        String spread =
                graph.floats("spread", new float[] {(float) member.scaling().spread()}, 1);
        String centre =
                graph.floats("centre", new float[] {(float) member.scaling().centre()}, 1);
        String[] parts = graph.split(raw, 1, 1, 1, 2);
        String q50 = graph.node("Add", graph.node("Mul", parts[0], spread), centre);
        String q10 = graph.node("Sub", q50, graph.node("Mul", graph.node("Softplus", parts[1]), spread));
        String q90 = graph.node("Add", q50, graph.node("Mul", graph.node("Softplus", parts[2]), spread));
        return graph.along("Concat", "axis", 1, q10, q50, q90, graph.node("Sigmoid", parts[3]));
    }

    private String dense(String input, String name, int rows, int columns) {
        String weight = graph.floats("weight", member.tensor(name + ".weight"), rows, columns);
        return graph.node("Gemm", input, weight, graph.floats("bias", member.tensor(name + ".bias"), columns));
    }
}
