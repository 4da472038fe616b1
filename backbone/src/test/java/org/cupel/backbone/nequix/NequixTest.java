package org.cupel.backbone.nequix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cupel.backbone.Architecture;
import org.cupel.backbone.PotentialContract;
import org.cupel.backbone.PotentialGoldens;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.backbone.weights.WeightException;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

/** A small Nequix with weights by rule; goldens by src/test/python/make_nequix_goldens.py. */
class NequixTest extends PotentialContract {

    private static final PotentialGoldens GOLDENS = PotentialGoldens.read("/nequix/goldens.json");
    private static final Nequix NETWORK = new Nequix(GOLDENS.checkpoint());

    @Override
    protected PotentialGoldens goldens() {
        return GOLDENS;
    }

    @Override
    protected Architecture network() {
        return NETWORK;
    }

    @Override
    protected Element unknown() {
        return Element.Xe;
    }

    @Test
    void theLastInteractionIsTheLastLayerAndTheReadout() {
        assertThat(NETWORK.inLastInteraction("layers.2.linear_2.weights[23x0e->8x0e]"))
                .isTrue();
        assertThat(NETWORK.inLastInteraction("readout.weights[8x0e->1x0e]")).isTrue();
        assertThat(NETWORK.inLastInteraction("layers.1.radial_mlp.0")).isFalse();
        assertThat(NETWORK.inLastInteraction("atom_energies")).isFalse();
    }

    @Test
    void namesAMissingTensor() {
        assertRefused(GOLDENS.without("layers.1.radial_mlp.2"), "damaged has no tensor 'layers.1.radial_mlp.2'");
    }

    @Test
    void namesATensorOfAnotherShape() {
        WeightArray small = new WeightArray(new long[] {8, 2}, new double[16]);
        assertRefused(
                GOLDENS.with("layers.0.radial_mlp.0", small),
                "tensor 'layers.0.radial_mlp.0' has shape [8, 2] instead of [8, 16]");
    }

    @Test
    void namesASettingThatItCannotBuild() {
        assertRefused(GOLDENS.with("layer_norm", "false"), "'layer_norm' is false; only true is built here");
        assertRefused(GOLDENS.with("hidden_irreps", "8x0e + 6x1e"), "'hidden_irreps' is 8x0e + 6x1e");
        assertRefused(GOLDENS.with("atomic_numbers", "[1, 1]"), "1 among its atomic numbers");
        assertRefused(GOLDENS.with("cutoff", "far"), "'cutoff' is far; a number is wanted");
        assertRefused(GOLDENS.with("n_layers", "-1"), "'n_layers' is -1");
    }

    private static void assertRefused(Checkpoint checkpoint, String message) {
        assertThatThrownBy(() -> new Nequix(checkpoint))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining(message);
    }
}
