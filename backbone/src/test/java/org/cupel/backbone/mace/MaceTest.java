package org.cupel.backbone.mace;

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

/** A small MACE with weights by rule; goldens by src/test/python/make_mace_goldens.py. */
class MaceTest extends PotentialContract {

    private static final PotentialGoldens GOLDENS = PotentialGoldens.read("/mace/goldens.json");
    private static final Mace NETWORK = new Mace(GOLDENS.checkpoint());

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
    void theLastInteractionHasItsProductAndReadout() {
        assertThat(NETWORK.inLastInteraction("interactions.1.linear.weight")).isTrue();
        assertThat(NETWORK.inLastInteraction("products.1.linear.weight")).isTrue();
        assertThat(NETWORK.inLastInteraction("readouts.1.linear_2.weight")).isTrue();
        assertThat(NETWORK.inLastInteraction("interactions.0.linear.weight")).isFalse();
        assertThat(NETWORK.inLastInteraction("node_embedding.linear.weight")).isFalse();
    }

    @Test
    void namesAMissingTensor() {
        assertRefused(
                GOLDENS.without("interactions.1.skip_tp.weight"),
                "damaged has no tensor 'interactions.1.skip_tp.weight'");
    }

    @Test
    void namesATensorOfAnotherShape() {
        assertRefused(
                GOLDENS.with("products.1.linear.weight", new WeightArray(new long[] {3}, new double[3])),
                "tensor 'products.1.linear.weight' has shape [3] instead of [64]");
        assertRefused(
                GOLDENS.with("num_interactions", new WeightArray(new long[0], new double[] {2.5})),
                "'num_interactions' is 2.5 instead of a whole number");
    }

    @Test
    void refusesModulesThatItDoesNotBuild() {
        assertRefused(
                GOLDENS.with("interactions.0.class", "mace.modules.blocks.RealAgnosticDensityInteractionBlock"),
                "only RealAgnosticResidualInteractionBlock is built here");
        assertRefused(GOLDENS.with("class", "mace.modules.models.AtomicDipolesMACE"), "only ScaleShiftMACE");
        assertRefused(GOLDENS.with("interactions.0.avg_num_neighbors", "many"), "is many instead of a number");
    }

    private static void assertRefused(Checkpoint checkpoint, String message) {
        assertThatThrownBy(() -> new Mace(checkpoint))
                .isInstanceOf(WeightException.class)
                .hasMessageContaining(message);
    }
}
