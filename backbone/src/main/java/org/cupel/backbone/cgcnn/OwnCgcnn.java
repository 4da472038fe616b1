package org.cupel.backbone.cgcnn;

import java.util.Optional;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.crystal.graph.GraphRecipe;

/**
 * The crystal graph network that Cupel pre-trained itself for several properties at once ({@code ./cupel pretrain}).
 *
 * <p>Xie and Grossman, Phys. Rev. Lett. 120, 145301 (2018), doi:10.1103/PhysRevLett.120.145301, with norms per gate and
 * core, and a softplus around each convolution. Its energy output is the formation energy per atom. Matrices are [in, out].
 * Training rounds distances to 1e-3 Å and this does not, which moves a formation energy by well under 1 meV/atom.
 */
public final class OwnCgcnn implements Architecture {

    private static final double NORM_EPSILON = 1e-5;

    private final Checkpoint checkpoint;
    private final OwnLayout layout;

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    public OwnCgcnn(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        this.layout = OwnLayout.of(checkpoint);
    }

    @Override
    public BackboneName name() {
        return BackboneName.OWN;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Architecture with(Checkpoint other) {
        return new OwnCgcnn(other);
    }

    @Override
    public GraphRecipe recipe() {
        return new GraphRecipe.Nearest(layout.neighbours(), layout.cutoffAngstrom());
    }

    @Override
    public boolean knows(int atomicNumber) {
        return atomicNumber >= 1 && atomicNumber < OwnLayout.ELEMENT_ROWS;
    }

    @Override
    public int featureWidth() {
        return layout.hidden();
    }

    @Override
    public boolean hasForces() {
        return false;
    }

    @Override
    public boolean inLastInteraction(String parameter) {
        return parameter.startsWith("convolution." + (layout.convolutions() - 1) + ".")
                || parameter.startsWith("head.");
    }

    @Override
    public <T> Outputs<T> forward(TensorOps<T> ops, GraphTensors<T> graph) {
        T h = ops.gather(ops.prepared("elements", () -> elements(ops)), graph.index("species"));
        T basis = basis(ops, graph);
        T mask = ops.reshape(graph.real("mask"), -1, layout.neighbours(), 1);
        for (int c = 0; c < layout.convolutions(); c++) {
            h = convolution(ops, graph, "convolution." + c, h, basis, mask);
        }
        T counts = ops.reshape(graph.real("atoms"), -1, 1);
        T pooled = ops.divide(ops.scatterSum(h, graph.index("crystal"), counts), counts);
        return new Outputs<>(head(ops, pooled), Optional.empty(), h, pooled, Optional.empty());
    }

    private static <T> T elements(TensorOps<T> ops) {
        T projected = ops.matmul(ops.weight(OwnLayout.ELEMENTS), ops.weight("element.projection"));
        return ops.add(projected, ops.weight("element.table"));
    }

    /** exp(-((d - centre)/step)²): [A*K, basis]. */
    private <T> T basis(TensorOps<T> ops, GraphTensors<T> graph) {
        double[] centres = new double[layout.basis()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = i;
        }
        T steps = ops.scale(ops.reshape(graph.real("distance"), -1, 1), 1 / layout.basisStepAngstrom());
        T apart = ops.subtract(
                steps, ops.constant("basis centres", new WeightArray(new long[] {1, centres.length}, centres)));
        return ops.exp(ops.scale(ops.multiply(apart, apart), -1));
    }

    private <T> T convolution(TensorOps<T> ops, GraphTensors<T> graph, String name, T h, T basis, T mask) {
        T gate = ops.sigmoid(branch(ops, graph, name + ".gate.", h, basis));
        T core = ops.softplus(branch(ops, graph, name + ".core.", h, basis));
        T summed = ops.sum(ops.multiply(ops.multiply(gate, core), mask), 1, false);
        T factor = factor(ops, name + ".sum.norm");
        T normed = ops.add(ops.multiply(summed, factor), offset(ops, name + ".sum.norm", factor));
        return ops.softplus(ops.add(h, normed));
    }

    /** [A, K, hidden], with the norm folded into the three weights. */
    private <T> T branch(TensorOps<T> ops, GraphTensors<T> graph, String name, T h, T basis) {
        T factor = factor(ops, name + "norm");
        T own = ops.add(ops.matmul(h, folded(ops, name + "self", factor)), offset(ops, name + "norm", factor));
        T neighbours = ops.gather(ops.matmul(h, folded(ops, name + "neighbour", factor)), graph.index("neighbour"));
        T bonds = ops.matmul(basis, folded(ops, name + "edge", factor));
        long width = layout.hidden();
        return ops.add(
                ops.add(neighbours, ops.reshape(own, -1, 1, width)),
                ops.reshape(bonds, -1, layout.neighbours(), width));
    }

    /** The columns of a weight [in, out], each times its factor. */
    private static <T> T folded(TensorOps<T> ops, String name, T factor) {
        return ops.prepared(name + " folded", () -> ops.multiply(ops.weight(name), factor));
    }

    private static <T> T factor(TensorOps<T> ops, String norm) {
        return ops.prepared(norm + " factor", () -> {
            T deviation = ops.sqrt(ops.shift(ops.weight(norm + ".variance"), NORM_EPSILON));
            return ops.divide(ops.weight(norm + ".scale"), deviation);
        });
    }

    private static <T> T offset(TensorOps<T> ops, String norm, T factor) {
        return ops.prepared(
                norm + " offset",
                () -> ops.subtract(ops.weight(norm + ".shift"), ops.multiply(ops.weight(norm + ".mean"), factor)));
    }

    private <T> T head(TensorOps<T> ops, T pooled) {
        T hidden = ops.softplus(
                ops.add(ops.matmul(pooled, ops.weight("head.hidden.weight")), ops.weight("head.hidden.bias")));
        T raw = ops.add(ops.matmul(hidden, ops.weight("head.output.weight")), ops.weight("head.output.bias"));
        T energy = ops.reshape(ops.slice(raw, 1, layout.target(), layout.target() + 1), -1);
        return ops.shift(ops.scale(energy, layout.spread()), layout.centre());
    }
}
