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
 * A crystal graph convolutional network in the layout of the published models, which predict one property each.
 *
 * <p>Xie and Grossman, Phys. Rev. Lett. 120, 145301 (2018), doi:10.1103/PhysRevLett.120.145301. Its energy output is the
 * property, per crystal. Where the twelfth neighbour falls inside a shell of inequivalent sites, the answer depends on the
 * order of the atoms.
 */
public final class PublishedCgcnn implements Architecture {

    private static final int NEIGHBOURS = 12;
    private static final double CUTOFF_ANGSTROM = 8;
    private static final double STEP_ANGSTROM = 0.2;
    private static final double NORM_EPSILON = 1e-5;

    private final Checkpoint checkpoint;
    private final ElementVectors elements;
    private final CgcnnLayout layout;

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    public PublishedCgcnn(Checkpoint checkpoint, ElementVectors elements) {
        this.checkpoint = checkpoint;
        this.elements = elements;
        this.layout = CgcnnLayout.of(checkpoint);
    }

    @Override
    public BackboneName name() {
        return BackboneName.CGCNN;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Architecture with(Checkpoint other) {
        return new PublishedCgcnn(other, elements);
    }

    @Override
    public GraphRecipe recipe() {
        return new GraphRecipe.Nearest(NEIGHBOURS, CUTOFF_ANGSTROM);
    }

    @Override
    public boolean knows(int atomicNumber) {
        return elements.knows(atomicNumber);
    }

    @Override
    public int featureWidth() {
        return layout.width();
    }

    @Override
    public boolean hasForces() {
        return false;
    }

    @Override
    public boolean inLastInteraction(String parameter) {
        return parameter.startsWith("convs." + (layout.convolutions() - 1) + ".")
                || parameter.startsWith("conv_to_fc.")
                || parameter.startsWith("fcs.")
                || parameter.startsWith("fc_out.");
    }

    @Override
    public <T> Outputs<T> forward(TensorOps<T> ops, GraphTensors<T> graph) {
        T vectors = ops.gather(ops.constant("element vectors", elements.table()), graph.index("species"));
        T h = linear(ops, vectors, "embedding");
        T basis = basis(ops, graph);
        for (int c = 0; c < layout.convolutions(); c++) {
            h = convolution(ops, graph, "convs." + c, h, basis);
        }
        T counts = ops.reshape(graph.real("atoms"), -1, 1);
        T pooled = ops.divide(ops.scatterSum(h, graph.index("crystal"), counts), counts);
        return new Outputs<>(head(ops, pooled), Optional.empty(), h, pooled, Optional.empty());
    }

    /** exp(-((d - centre)/step)²): [A*K, 41]. */
    private static <T> T basis(TensorOps<T> ops, GraphTensors<T> graph) {
        double[] centres = new double[CgcnnLayout.BASIS];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = STEP_ANGSTROM * i;
        }
        T apart = ops.subtract(
                ops.reshape(graph.real("distance"), -1, 1),
                ops.constant("basis centres", new WeightArray(new long[] {1, centres.length}, centres)));
        return ops.exp(ops.scale(ops.multiply(apart, apart), -1 / (STEP_ANGSTROM * STEP_ANGSTROM)));
    }

    private <T> T convolution(TensorOps<T> ops, GraphTensors<T> graph, String prefix, T h, T basis) {
        long w = layout.width();
        FoldedNorm<T> norm = new FoldedNorm<>(ops, prefix + ".bn1", NORM_EPSILON);
        T weight = norm.weight(ops.weight(prefix + ".fc_full.weight"));
        T own = ops.linear(h, ops.slice(weight, 1, 0, w), norm.bias(ops.weight(prefix + ".fc_full.bias")));
        T neighbours = ops.gather(ops.linear(h, ops.slice(weight, 1, w, 2 * w)), graph.index("neighbour"));
        T bonds = ops.linear(basis, ops.slice(weight, 1, 2 * w, 2 * w + CgcnnLayout.BASIS));
        T joined =
                ops.add(ops.add(neighbours, ops.reshape(own, -1, 1, 2 * w)), ops.reshape(bonds, -1, NEIGHBOURS, 2 * w));
        T gate = ops.sigmoid(ops.slice(joined, 2, 0, w));
        T core = ops.softplus(ops.slice(joined, 2, w, 2 * w));
        T summed = ops.sum(ops.multiply(gate, core), 1, false);
        FoldedNorm<T> after = new FoldedNorm<>(ops, prefix + ".bn2", NORM_EPSILON);
        return ops.softplus(ops.add(h, after.apply(summed)));
    }

    private <T> T head(TensorOps<T> ops, T pooled) {
        T hidden = ops.softplus(linear(ops, ops.softplus(pooled), "conv_to_fc"));
        for (int layer = 0; layer < layout.headLayers() - 1; layer++) {
            hidden = ops.softplus(linear(ops, hidden, "fcs." + layer));
        }
        T raw = ops.reshape(linear(ops, hidden, "fc_out"), -1);
        return ops.shift(ops.scale(raw, checkpoint.number("normalizer.std")), checkpoint.number("normalizer.mean"));
    }

    private static <T> T linear(TensorOps<T> ops, T x, String name) {
        return ops.linear(x, ops.weight(name + ".weight"), ops.weight(name + ".bias"));
    }
}
