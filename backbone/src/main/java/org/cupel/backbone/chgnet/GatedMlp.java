package org.cupel.backbone.chgnet;

import java.util.List;
import org.cupel.backbone.ops.TensorOps;

/**
 * SiLU(norm(core(x))) · sigmoid(norm(gate(x))) for an x that is a row of joined states.
 *
 * <p>The first linear layer is split by the states that x is joined from, and runs once per atom, bond or angle instead of
 * once per message; core and gate share those products.
 *
 * @param <T> see {@link TensorOps}
 */
final class GatedMlp<T> {

    private static final long W = Chgnet.WIDTH;
    private static final double EPSILON = 1e-5;

    private final TensorOps<T> ops;
    private final String prefix;
    private final String firstLayer;

    /** @param firstLayer number of the first linear layer in the checkpoint's names */
    GatedMlp(TensorOps<T> ops, String prefix, int firstLayer) {
        this.ops = ops;
        this.prefix = prefix;
        this.firstLayer = ".layers." + firstLayer;
    }

    /** The share of one state in the first layer of core and gate, [N, 2·64]; the bias goes with the first state. */
    T share(T state, int position) {
        return position == 0
                ? ops.linear(state, columns(position), ops.prepared(prefix + "bias", this::bias))
                : ops.linear(state, columns(position));
    }

    /** The share of one state on top of {@code others} [N, 2·64]. */
    T share(T state, int position, T others) {
        return ops.linear(state, columns(position), others);
    }

    private T columns(int position) {
        return ops.prepared(
                prefix + position,
                () -> ops.concat(0, List.of(columns("mlp_core", position), columns("mlp_gate", position))));
    }

    private T columns(String branch, int position) {
        return ops.slice(ops.weight(prefix + branch + firstLayer + ".weight"), 1, W * position, W * (position + 1));
    }

    private T bias() {
        return ops.concat(
                0,
                List.of(
                        ops.weight(prefix + "mlp_core" + firstLayer + ".bias"),
                        ops.weight(prefix + "mlp_gate" + firstLayer + ".bias")));
    }

    /** From the sum of all shares, with one layer more: [N, 2·64] → [N, 64]. */
    T twoLayers(T shares) {
        T hidden = ops.silu(shares);
        return gated(
                second("mlp_core", ops.slice(hidden, 1, 0, W)), second("mlp_gate", ops.slice(hidden, 1, W, 2 * W)));
    }

    /** From the sum of all shares directly. */
    T oneLayer(T shares) {
        return gated(ops.slice(shares, 1, 0, W), ops.slice(shares, 1, W, 2 * W));
    }

    private T second(String branch, T hidden) {
        String layer = prefix + branch + ".layers.3";
        return ops.linear(hidden, ops.weight(layer + ".weight"), ops.weight(layer + ".bias"));
    }

    private T gated(T core, T gate) {
        return ops.multiply(ops.silu(norm("bn1", core)), ops.sigmoid(norm("bn2", gate)));
    }

    private T norm(String name, T x) {
        return ops.layerNorm(x, ops.weight(prefix + name + ".weight"), ops.weight(prefix + name + ".bias"), EPSILON);
    }
}
