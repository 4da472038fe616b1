package org.cupel.backbone.mace;

import java.util.Arrays;
import java.util.List;
import org.cupel.backbone.equivariant.CouplingPath;
import org.cupel.backbone.weights.Checkpoint;

/** The arrays that a MACE file must hold, with their shapes. */
final class MaceLayout {

    private final Checkpoint checkpoint;
    private final MaceConfig config;
    private final long channels;

    private MaceLayout(Checkpoint checkpoint, MaceConfig config) {
        this.checkpoint = checkpoint;
        this.config = config;
        this.channels = config.channels();
    }

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    static void check(Checkpoint checkpoint, MaceConfig config) {
        MaceLayout layout = new MaceLayout(checkpoint, config);
        checkpoint.require(MaceNames.EMBEDDING, config.species() * layout.channels);
        layout.requireAtomEnergies();
        for (int layer = 0; layer < config.interactions(); layer++) {
            layout.interaction(layer);
            layout.product(layer);
            layout.readout(layer);
        }
    }

    /** Newer files have an axis for heads, here of one. */
    private void requireAtomEnergies() {
        if (checkpoint.require(MaceNames.ATOMIC_ENERGIES).values().length != config.species()) {
            checkpoint.require(MaceNames.ATOMIC_ENERGIES, config.species());
        }
    }

    private void interaction(int layer) {
        List<CouplingPath> paths = MaceInteraction.paths(config, layer);
        int input = config.inputDegree(layer) + 1;
        int shared = Math.min(input, config.outputDegrees()[layer] + 1);
        checkpoint.require(MaceNames.linearUp(layer), input * channels * channels);
        checkpoint.require(MaceNames.linear(layer), paths.size() * channels * channels);
        checkpoint.require(MaceNames.skip(layer), shared * channels * config.species() * channels);
        long in = checkpoint.require(MaceNames.FREQUENCIES).values().length;
        for (int i = 0; i < config.hiddenRadialLayers(); i++) {
            long[] shape = checkpoint.require(MaceNames.radial(layer, i)).shape();
            long out = shape.length == 2 ? shape[1] : 0;
            checkpoint.require(MaceNames.radial(layer, i), in, out);
            in = out;
        }
        checkpoint.require(MaceNames.radial(layer, config.hiddenRadialLayers()), in, CouplingPath.weights(paths));
    }

    private void product(int layer) {
        long degrees = config.outputDegrees()[layer] + 1L;
        checkpoint.require(MaceNames.productLinear(layer), degrees * channels * channels);
        for (int degree = 0; degree < degrees; degree++) {
            for (int order = 1; order <= 3; order++) {
                long[] shape = checkpoint
                        .require(MaceNames.coupling(layer, degree, order))
                        .shape();
                long kinds = shape.length == 0 ? 0 : shape[shape.length - 1];
                checkpoint.require(MaceNames.coupling(layer, degree, order), couplingShape(degree, order, kinds));
                checkpoint.require(MaceNames.productWeights(layer, degree, order), config.species(), kinds, channels);
            }
        }
    }

    /** Components of the message once for each factor, before them those of the result unless it is a scalar. */
    private long[] couplingShape(int degree, int order, long kinds) {
        int first = degree == 0 ? 0 : 1;
        long[] shape = new long[first + order + 1];
        Arrays.fill(shape, config.components());
        if (first == 1) {
            shape[0] = 2L * degree + 1;
        }
        shape[shape.length - 1] = kinds;
        return shape;
    }

    private void readout(int layer) {
        if (layer < config.interactions() - 1) {
            checkpoint.require(MaceNames.readout(layer, "linear"), channels);
        } else {
            checkpoint.require(MaceNames.readout(layer, "linear_1"), channels * config.readoutWidth());
            checkpoint.require(MaceNames.readout(layer, "linear_2"), config.readoutWidth());
        }
    }
}
