package org.cupel.backbone.mace;

import org.cupel.backbone.ops.TensorOps;

/** Matrices out of the flat weight vectors of e3nn's linear layers. */
final class FlatLinear {

    private FlatLinear() {}

    /**
     * Part of a flat weight, times a factor.
     *
     * @param from first value
     * @return [rows, columns]
     */
    static <T> T matrix(TensorOps<T> ops, String name, long from, long rows, long columns, double factor) {
        return ops.prepared(
                name + " from " + from + " times " + factor,
                () -> ops.scale(
                        ops.reshape(ops.slice(ops.weight(name), 0, from, from + rows * columns), rows, columns),
                        factor));
    }
}
