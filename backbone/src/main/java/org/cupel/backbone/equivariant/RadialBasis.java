package org.cupel.backbone.equivariant;

import org.cupel.backbone.ops.TensorOps;

/**
 * Bessel functions of the distance under a polynomial envelope (Gasteiger et al., arXiv:2003.03123, equations 7 and 8).
 */
public final class RadialBasis {

    private RadialBasis() {}

    /**
     * prefactor · sin(f_k d) / d · u(d / cutoff), exactly zero from the cutoff on.
     *
     * @param distance [E,1], Å
     * @param frequencies [K], 1/Å
     * @param power p of the envelope 1 - (p+1)(p+2)/2·xᵖ + p(p+2)·xᵖ⁺¹ - p(p+1)/2·xᵖ⁺²
     * @return [E,K]
     */
    public static <T> T bessel(
            TensorOps<T> ops, T distance, T frequencies, double prefactor, double cutoffAngstrom, int power) {
        T envelope = envelope(ops, ops.scale(distance, 1 / cutoffAngstrom), power);
        T factor = ops.scale(ops.divide(envelope, distance), prefactor);
        return ops.multiply(ops.sin(ops.multiply(distance, frequencies)), factor);
    }

    private static <T> T envelope(TensorOps<T> ops, T x, int p) {
        T inner = ops.shift(ops.scale(x, -p * (p + 1) / 2.0), p * (p + 2.0));
        T outer = ops.shift(ops.multiply(x, inner), -(p + 1) * (p + 2) / 2.0);
        T polynomial = ops.shift(ops.multiply(ops.power(x, p), outer), 1);
        return ops.multiply(polynomial, ops.below(x, 1));
    }
}
