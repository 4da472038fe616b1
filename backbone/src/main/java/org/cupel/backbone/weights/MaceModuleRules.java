package org.cupel.backbone.weights;

import org.cupel.backbone.weights.pickle.PickleRules;

/**
 * What the pickle of a whole module of MACE may name besides a state dict: its classes, which become inert data, and
 * the functions that it mentions. Code that e3nn compiled lies in the file as bytes, which nobody looks at.
 */
final class MaceModuleRules {

    private MaceModuleRules() {}

    static PickleRules rules() {
        PickleRules rules = TorchRules.stateDict();
        rules.call("_codecs", "encode", TorchRules::latinBytes);
        rules.call("__builtin__", "set", TorchRules::set);
        rules.call("builtins", "set", TorchRules::set);
        rules.inert("__builtin__", "slice").inert("builtins", "slice");
        mace(rules);
        e3nn(rules);
        torch(rules);
        return rules;
    }

    private static void mace(PickleRules rules) {
        rules.inert("mace.modules.models", "MACE", "ScaleShiftMACE")
                .inert(
                        "mace.modules.blocks",
                        "LinearNodeEmbeddingBlock",
                        "RadialEmbeddingBlock",
                        "AtomicEnergiesBlock",
                        "RealAgnosticInteractionBlock",
                        "RealAgnosticResidualInteractionBlock",
                        "EquivariantProductBasisBlock",
                        "LinearReadoutBlock",
                        "NonLinearReadoutBlock",
                        "ScaleShiftBlock")
                .inert("mace.modules.radial", "BesselBasis", "PolynomialCutoff")
                .inert("mace.modules.irreps_tools", "reshape_irreps")
                .inert("mace.modules.symmetric_contraction", "SymmetricContraction", "Contraction");
    }

    private static void e3nn(PickleRules rules) {
        rules.inert("e3nn.o3._irreps", "Irreps", "Irrep", "_MulIr")
                .inert("e3nn.o3._linear", "Linear", "Instruction")
                .inert("e3nn.o3._spherical_harmonics", "SphericalHarmonics")
                .inert("e3nn.o3._tensor_product._tensor_product", "TensorProduct")
                .inert("e3nn.o3._tensor_product._sub", "FullyConnectedTensorProduct")
                .inert("e3nn.o3._tensor_product._instruction", "Instruction")
                .inert("e3nn.nn._fc", "FullyConnectedNet", "_Layer")
                .inert("e3nn.nn._activation", "Activation")
                .inert("e3nn.math._normalize_activation", "normalize2mom");
    }

    private static void torch(PickleRules rules) {
        rules.inert("torch.nn.modules.container", "ModuleList", "ParameterList", "Sequential")
                .inert("torch.nn.modules.activation", "SiLU")
                .inert("torch.fx.graph_module", "reduce_graph_module")
                .mention("torch.fx._symbolic_trace", "Tracer")
                .mention("torch.nn.functional", "silu");
    }
}
