package org.cupel.backbone.chgnet;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and shapes of every tensor of CHGNet 0.3.0, written down apart from the code under test. */
final class ChgnetShapes {

    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    private ChgnetShapes() {}

    static Map<String, long[]> all() {
        ChgnetShapes all = new ChgnetShapes();
        all.put("composition_model.fc.weight", 1, 94);
        all.put("atom_embedding.embedding.weight", 94, 64);
        all.put("bond_basis_expansion.rbf_expansion_ag.frequencies", 31);
        all.put("bond_basis_expansion.rbf_expansion_bg.frequencies", 31);
        all.put("angle_basis_expansion.fourier_expansion.frequencies", 15);
        for (String name : new String[] {"bond_embedding", "bond_weights_ag", "bond_weights_bg", "angle_embedding"}) {
            all.put(name + ".weight", 64, 31);
        }
        for (int t = 0; t < 4; t++) {
            all.message("atom_conv_layers." + t, ".twoBody_atom.", 192);
        }
        for (int t = 0; t < 3; t++) {
            all.message("bond_conv_layers." + t, ".twoBody_bond.", 256);
            all.angle("angle_layers." + t + ".twoBody_bond.");
        }
        all.linear("site_wise", 1, 64);
        all.put("readout_norm.weight", 64);
        all.put("readout_norm.bias", 64);
        for (int layer : new int[] {0, 2, 4}) {
            all.linear("mlp.layers." + layer, 64, 64);
        }
        all.linear("mlp.layers.7", 1, 64);
        return all.shapes;
    }

    private void message(String prefix, String body, long in) {
        for (String branch : new String[] {"mlp_core", "mlp_gate"}) {
            linear(prefix + body + branch + ".layers.0", 64, in);
            linear(prefix + body + branch + ".layers.3", 64, 64);
        }
        norms(prefix + body);
        put(prefix + ".mlp_out.layers.1.weight", 64, 64);
    }

    private void angle(String prefix) {
        linear(prefix + "mlp_core.layers.1", 64, 256);
        linear(prefix + "mlp_gate.layers.1", 64, 256);
        norms(prefix);
    }

    private void norms(String prefix) {
        for (String norm : new String[] {"bn1", "bn2"}) {
            put(prefix + norm + ".weight", 64);
            put(prefix + norm + ".bias", 64);
        }
    }

    private void linear(String name, long out, long in) {
        put(name + ".weight", out, in);
        put(name + ".bias", out);
    }

    private void put(String name, long... shape) {
        shapes.put(name, shape);
    }
}
