package org.cupel.backbone.nequix;

/** How a Nequix file names its arrays. */
final class NequixNames {

    static final String ATOM_ENERGIES = "atom_energies";

    private NequixNames() {}

    static String radial(int layer, int index) {
        return "layers." + layer + ".radial_mlp." + index;
    }

    /** @param part {@code linear_1}, {@code linear_2} or {@code skip} */
    static String linear(int layer, String part, int degree, int in, int out) {
        return "layers." + layer + "." + part + weights(degree, in, out);
    }

    static String norm(int layer, int degree) {
        return "layers." + layer + ".layer_norm.affine_weight." + degree;
    }

    static String readout(int in) {
        return "readout" + weights(0, in, 1);
    }

    private static String weights(int degree, int in, int out) {
        String irrep = "x" + degree + (degree % 2 == 0 ? "e" : "o");
        return ".weights[" + in + irrep + "->" + out + irrep + "]";
    }
}
