package org.cupel.backbone.nequix;

import org.cupel.backbone.equivariant.CouplingPath;
import org.cupel.backbone.weights.Checkpoint;

/** The arrays that a Nequix file must hold, with their shapes. */
final class NequixLayout {

    private final Checkpoint checkpoint;
    private final NequixConfig config;

    private NequixLayout(Checkpoint checkpoint, NequixConfig config) {
        this.checkpoint = checkpoint;
        this.config = config;
    }

    /** @throws org.cupel.backbone.weights.WeightException when a tensor is missing or has another shape */
    static void check(Checkpoint checkpoint, NequixConfig config) {
        NequixLayout layout = new NequixLayout(checkpoint, config);
        checkpoint.require(NequixNames.ATOM_ENERGIES, config.species());
        for (int layer = 0; layer < config.layers(); layer++) {
            layout.layer(layer);
        }
        int scalars = config.output(config.layers() - 1)[0];
        checkpoint.require(NequixNames.readout(scalars), scalars, 1);
    }

    private void layer(int layer) {
        int[] input = config.input(layer);
        int[] ungated = config.ungated(layer);
        NequixLayer built = new NequixLayer(config, layer);
        radial(layer, CouplingPath.weights(built.paths()));
        for (int l = 0; l < input.length; l++) {
            linear(layer, "linear_1", l, input[l], input[l]);
        }
        for (int l = 0; l < ungated.length; l++) {
            linear(layer, "linear_2", l, CouplingPath.channels(built.paths(), l), ungated[l]);
            if (l < input.length) {
                linear(layer, "skip", l, input[l], ungated[l]);
            }
            checkpoint.require(NequixNames.norm(layer, l), ungated[l]);
        }
    }

    private void radial(int layer, int weights) {
        int in = config.radialFunctions();
        for (int i = 0; i < config.hiddenRadialLayers(); i++) {
            checkpoint.require(NequixNames.radial(layer, i), in, config.radialWidth());
            in = config.radialWidth();
        }
        checkpoint.require(NequixNames.radial(layer, config.hiddenRadialLayers()), in, weights);
    }

    private void linear(int layer, String part, int degree, int in, int out) {
        checkpoint.require(NequixNames.linear(layer, part, degree, in, out), in, out);
    }
}
