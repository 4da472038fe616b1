package org.cupel.backbone.chgnet;

import org.cupel.backbone.weights.Checkpoint;

/** The tensors that a checkpoint of CHGNet 0.3.0 must hold; {@code angle_layers.2} is there too but reaches no output. */
final class ChgnetLayout {

    private static final int W = Chgnet.WIDTH;
    private static final int BASIS = 31;

    private final Checkpoint checkpoint;

    private ChgnetLayout(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    static void check(Checkpoint checkpoint) {
        ChgnetLayout layout = new ChgnetLayout(checkpoint);
        layout.embeddings();
        layout.interactions();
        layout.readout();
    }

    private void embeddings() {
        checkpoint.require("composition_model.fc.weight", 1, Chgnet.ELEMENTS);
        checkpoint.require("atom_embedding.embedding.weight", Chgnet.ELEMENTS, W);
        checkpoint.require("bond_basis_expansion.rbf_expansion_ag.frequencies", BASIS);
        checkpoint.require("bond_basis_expansion.rbf_expansion_bg.frequencies", BASIS);
        checkpoint.require("angle_basis_expansion.fourier_expansion.frequencies", (BASIS - 1) / 2);
        for (String name : new String[] {"bond_embedding", "bond_weights_ag", "bond_weights_bg", "angle_embedding"}) {
            checkpoint.require(name + ".weight", W, BASIS);
        }
    }

    private void interactions() {
        for (int t = 0; t < 4; t++) {
            twoLayers("atom_conv_layers." + t + ".twoBody_atom.", 3L * W);
            checkpoint.require("atom_conv_layers." + t + ".mlp_out.layers.1.weight", W, W);
        }
        for (int t = 0; t < 3; t++) {
            twoLayers("bond_conv_layers." + t + ".twoBody_bond.", 4L * W);
            checkpoint.require("bond_conv_layers." + t + ".mlp_out.layers.1.weight", W, W);
        }
        for (int t = 0; t < 2; t++) {
            String prefix = "angle_layers." + t + ".twoBody_bond.";
            linear(prefix + "mlp_core.layers.1", W, 4L * W);
            linear(prefix + "mlp_gate.layers.1", W, 4L * W);
            norms(prefix);
        }
    }

    private void twoLayers(String prefix, long in) {
        for (String branch : new String[] {"mlp_core", "mlp_gate"}) {
            linear(prefix + branch + ".layers.0", W, in);
            linear(prefix + branch + ".layers.3", W, W);
        }
        norms(prefix);
    }

    private void norms(String prefix) {
        for (String norm : new String[] {"bn1", "bn2"}) {
            checkpoint.require(prefix + norm + ".weight", W);
            checkpoint.require(prefix + norm + ".bias", W);
        }
    }

    private void readout() {
        linear("site_wise", 1, W);
        checkpoint.require("readout_norm.weight", W);
        checkpoint.require("readout_norm.bias", W);
        for (int layer : new int[] {0, 2, 4}) {
            linear("mlp.layers." + layer, W, W);
        }
        linear("mlp.layers.7", 1, W);
    }

    private void linear(String name, long out, long in) {
        checkpoint.require(name + ".weight", out, in);
        checkpoint.require(name + ".bias", out);
    }
}
