package org.cupel.backbone.chgnet;

import java.util.List;
import org.cupel.backbone.ops.TensorOps;

/**
 * Distances and angles as smooth functions.
 *
 * @param <T> see {@link TensorOps}
 */
final class ChgnetBasis<T> {

    /** Keeps the arc cosine away from its infinite slope. */
    private static final double INSIDE = 1 - 1e-6;

    /** The first terms of 1/(1 - x)³. */
    private static final double[] ENVELOPE = {1, 3, 6, 10, 15, 21, 28, 36};

    private final TensorOps<T> ops;

    ChgnetBasis(TensorOps<T> ops) {
        this.ops = ops;
    }

    /** √(2/r_c) · sin(f_k d/r_c)/d · u(d/r_c), u(x) = 1 - 45x⁸ + 80x⁹ - 36x¹⁰: [N,1] → [N,31]. */
    T distances(T distance, double cutoffAngstrom, String frequencies) {
        T x = ops.scale(distance, 1 / cutoffAngstrom);
        T envelope = ops.multiply(envelope(x), ops.below(x, 1));
        T radial = ops.divide(ops.scale(envelope, Math.sqrt(2 / cutoffAngstrom)), distance);
        return ops.multiply(ops.sin(ops.multiply(x, ops.weight(frequencies))), radial);
    }

    /**
     * 1 - 45x⁸ + 80x⁹ - 36x¹⁰ as (1 - x)³ (1 + 3x + 6x² + … + 36x⁷): sums of positive terms, where the plain form loses half
     * the digits of single precision near the cutoff.
     */
    private T envelope(T x) {
        T series = ops.scale(x, ENVELOPE[ENVELOPE.length - 1]);
        for (int k = ENVELOPE.length - 2; k > 0; k--) {
            series = ops.multiply(x, ops.shift(series, ENVELOPE[k]));
        }
        return ops.multiply(ops.power(ops.shift(ops.scale(x, -1), 1), 3), ops.shift(series, ENVELOPE[0]));
    }

    /** [1/√2, sin(g_k θ), cos(g_k θ)]/√π with θ between two rows of unit vectors: [G,3], [G,3] → [G,31]. */
    T angles(T unit1, T unit2) {
        T cosine = ops.sum(ops.multiply(unit1, unit2), 1, true);
        T angle = ops.acos(ops.scale(cosine, INSIDE));
        T phase = ops.multiply(angle, ops.weight("angle_basis_expansion.fourier_expansion.frequencies"));
        T constant = ops.shift(ops.scale(angle, 0), 1 / Math.sqrt(2));
        return ops.scale(ops.concat(1, List.of(constant, ops.sin(phase), ops.cos(phase))), 1 / Math.sqrt(Math.PI));
    }

    /** Length of each row: [N,3] → [N,1]. */
    T length(T vectors) {
        return ops.sqrt(ops.sum(ops.multiply(vectors, vectors), 1, true));
    }
}
