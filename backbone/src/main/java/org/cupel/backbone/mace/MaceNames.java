package org.cupel.backbone.mace;

/** How MACE names its arrays. */
final class MaceNames {

    static final String ATOMIC_NUMBERS = "atomic_numbers";
    static final String CUTOFF = "r_max";
    static final String INTERACTIONS = "num_interactions";
    static final String EMBEDDING = "node_embedding.linear.weight";
    static final String FREQUENCIES = "radial_embedding.bessel_fn.bessel_weights";
    static final String PREFACTOR = "radial_embedding.bessel_fn.prefactor";
    static final String ENVELOPE_POWER = "radial_embedding.cutoff_fn.p";
    static final String ATOMIC_ENERGIES = "atomic_energies_fn.atomic_energies";
    static final String SCALE = "scale_shift.scale";
    static final String SHIFT = "scale_shift.shift";

    /** Of the metadata of a whole-module file. */
    static final String ACTIVATION_FACTOR = "interactions.0.conv_tp_weights.layer0.act.cst";

    private MaceNames() {}

    static String linearUp(int layer) {
        return interaction(layer) + "linear_up.weight";
    }

    static String radial(int layer, int index) {
        return interaction(layer) + "conv_tp_weights.layer" + index + ".weight";
    }

    static String linear(int layer) {
        return interaction(layer) + "linear.weight";
    }

    static String skip(int layer) {
        return interaction(layer) + "skip_tp.weight";
    }

    /** Of the metadata that a whole-module file gives beside its arrays. */
    static String averageNeighbours(int layer) {
        return interaction(layer) + "avg_num_neighbors";
    }

    /** Of the metadata of a whole-module file. */
    static String interactionClass(int layer) {
        return interaction(layer) + "class";
    }

    static String productLinear(int layer) {
        return "products." + layer + ".linear.weight";
    }

    /** @param order 1 to 3, number of factors */
    static String coupling(int layer, int degree, int order) {
        return contraction(layer, degree) + "U_matrix_" + order;
    }

    /** @param order 1 to 3, number of factors */
    static String productWeights(int layer, int degree, int order) {
        return contraction(layer, degree) + (order == 3 ? "weights_max" : "weights." + (2 - order));
    }

    /** Of the last interaction: {@code linear_1} or {@code linear_2}; of the others {@code linear}. */
    static String readout(int layer, String part) {
        return "readouts." + layer + "." + part + ".weight";
    }

    private static String interaction(int layer) {
        return "interactions." + layer + ".";
    }

    private static String contraction(int layer, int degree) {
        return "products." + layer + ".symmetric_contractions.contractions." + degree + ".";
    }
}
