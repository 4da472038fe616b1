package org.cupel.backbone.chgnet;

import org.cupel.backbone.Architecture;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.ops.GraphTensors;
import org.cupel.backbone.ops.TensorOps;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.crystal.graph.GraphRecipe;

/**
 * CHGNet 0.3.0: energy, forces and stress with MP2020 corrections, and magnetic moments.
 *
 * <p>Deng et al., Nat. Mach. Intell. 5, 1031 (2023), doi:10.1038/s42256-023-00716-3.
 */
public final class Chgnet implements Architecture {

    static final int WIDTH = 64;
    static final int ELEMENTS = 94;
    static final double ATOM_CUTOFF_ANGSTROM = 6.0;
    static final double BOND_CUTOFF_ANGSTROM = 3.0;

    private final Checkpoint checkpoint;

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    public Chgnet(Checkpoint checkpoint) {
        ChgnetLayout.check(checkpoint);
        this.checkpoint = checkpoint;
    }

    @Override
    public BackboneName name() {
        return BackboneName.CHGNET;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Architecture with(Checkpoint other) {
        return new Chgnet(other);
    }

    @Override
    public GraphRecipe recipe() {
        return new GraphRecipe.BondAngle(ATOM_CUTOFF_ANGSTROM, BOND_CUTOFF_ANGSTROM);
    }

    @Override
    public boolean knows(int atomicNumber) {
        return atomicNumber >= 1 && atomicNumber <= ELEMENTS;
    }

    @Override
    public int featureWidth() {
        return WIDTH;
    }

    @Override
    public boolean hasForces() {
        return true;
    }

    @Override
    public boolean inLastInteraction(String parameter) {
        return parameter.startsWith("atom_conv_layers.3.")
                || parameter.startsWith("readout_norm.")
                || parameter.startsWith("mlp.");
    }

    @Override
    public <T> Outputs<T> forward(TensorOps<T> ops, GraphTensors<T> graph) {
        return new ChgnetNetwork<>(ops, graph).run();
    }
}
