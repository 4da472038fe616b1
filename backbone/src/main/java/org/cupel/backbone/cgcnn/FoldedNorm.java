package org.cupel.backbone.cgcnn;

import org.cupel.backbone.ops.TensorOps;

/**
 * Batch norm with running statistics as a factor and an offset, to be folded into the linear layer before it.
 *
 * @param <T> see {@link TensorOps}
 */
final class FoldedNorm<T> {

    private final TensorOps<T> ops;
    private final T factor;
    private final T mean;
    private final T offset;

    FoldedNorm(TensorOps<T> ops, String name, double epsilon) {
        this.ops = ops;
        T deviation = ops.sqrt(ops.shift(ops.weight(name + ".running_var"), epsilon));
        this.factor = ops.divide(ops.weight(name + ".weight"), deviation);
        this.mean = ops.weight(name + ".running_mean");
        this.offset = ops.weight(name + ".bias");
    }

    /** Of a linear layer whose output is normed: [out, in]. */
    T weight(T weight) {
        return ops.multiply(weight, ops.reshape(factor, -1, 1));
    }

    /** Of a linear layer whose output is normed: [out]. */
    T bias(T bias) {
        return apply(bias);
    }

    /** [N, out]. */
    T apply(T x) {
        return ops.add(ops.multiply(ops.subtract(x, mean), factor), offset);
    }
}
