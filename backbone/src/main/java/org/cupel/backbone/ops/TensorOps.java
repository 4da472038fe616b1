package org.cupel.backbone.ops;

import java.util.List;
import java.util.function.Supplier;
import org.cupel.backbone.weights.WeightArray;

/**
 * What networks are made of. A network written over this interface runs on libtorch, with gradients when wanted, and is
 * exported to ONNX from the same lines.
 *
 * <p>Numbers are reals of one precision, except where an index is asked for. Shapes broadcast as in NumPy. Axes may be
 * negative. Nothing is changed in place.
 *
 * @param <T> a tensor of libtorch, or the name of a value in an ONNX graph
 */
public interface TensorOps<T> {

    /** The parameter {@code name} of the checkpoint, as stored. */
    T weight(String name);

    /** A constant made once and kept under {@code name}; the same name must always have the same values. */
    T constant(String name, WeightArray values);

    /** Indices made once and kept under {@code name}. */
    T indices(String name, long... values);

    /**
     * What is made of parameters and constants alone. libtorch makes it once, and again each time only while one of
     * those parameters trains.
     *
     * @param name the same name must always have the same maker
     */
    default T prepared(String name, Supplier<T> maker) {
        return maker.get();
    }

    /**
     * The maker's result. libtorch frees at once what the maker made on the way, unless a gradient needs it; so the
     * maker must not be the first to ask for an array of the graph, or keep a tensor elsewhere.
     */
    default T scoped(Supplier<T> maker) {
        return maker.get();
    }

    /** As {@link #scoped}, for several results. */
    default List<T> scopedAll(Supplier<List<T>> maker) {
        return maker.get();
    }

    T add(T a, T b);

    T subtract(T a, T b);

    T multiply(T a, T b);

    T divide(T a, T b);

    /** factor · a. */
    T scale(T a, double factor);

    /** a + offset. */
    T shift(T a, double offset);

    /** a to a positive whole power. */
    T power(T a, int exponent);

    T sqrt(T a);

    T exp(T a);

    T sin(T a);

    T cos(T a);

    T acos(T a);

    T abs(T a);

    T sigmoid(T a);

    /** a · sigmoid(a). */
    T silu(T a);

    /** log(1 + exp(a)). */
    T softplus(T a);

    /** max(a, 0). */
    T relu(T a);

    /** 1 where a is smaller than {@code limit}, else 0; no gradient. */
    T below(T a, double limit);

    /** Over the last two axes; others broadcast. */
    T matmul(T a, T b);

    /** x·wᵀ + b for x [N, in], w [out, in] (as torch stores linear layers), b [out] or [N, out]. */
    T linear(T x, T weight, T bias);

    /** x·wᵀ. */
    T linear(T x, T weight);

    /** (x - mean) / √(variance + ε) of each row of x [N, width], times weight plus bias. */
    T layerNorm(T x, T weight, T bias, double epsilon);

    /** Sums over equal letters; no repeated letter within an operand. */
    T einsum(String equation, List<T> operands);

    /** Rows of {@code table} along axis 0; {@code index} may have any shape. */
    T gather(T table, T index);

    /**
     * For each row of {@code rows}, the sum of the rows of {@code updates} whose {@code index} names it.
     *
     * @param updates [N, …]
     * @param index [N], row numbers
     * @param rows any tensor with R along axis 0; only R is used
     * @return [R, …]
     */
    T scatterSum(T updates, T index, T rows);

    T sum(T a, int axis, boolean keep);

    T mean(T a, int axis, boolean keep);

    T concat(int axis, List<T> parts);

    /** Entries {@code from} (inclusive) to {@code to} (exclusive) along {@code axis}. */
    T slice(T a, int axis, long from, long to);

    /** -1 once for what is left, 0 to keep the extent at that place. */
    T reshape(T a, long... shape);

    T transpose(T a, int... permutation);
}
