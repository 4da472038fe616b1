package org.cupel.workbench.verify;

import java.util.Arrays;

/**
 * How far apart two programs may be.
 *
 * @param stressShare of the largest component of the reference
 * @param stressGpa at least
 */
public record Tolerances(
        double energyPerAtomEv,
        double forceEvPerAngstrom,
        double stressShare,
        double stressGpa,
        double magneticMoment) {

    public static Tolerances single() {
        return new Tolerances(1e-4, 1e-3, 1e-3, 0.01, 1e-3);
    }

    /** Where both sides computed with 64-bit reals. */
    public static Tolerances ofDouble() {
        return new Tolerances(1e-6, 1e-3, 1e-3, 0.01, 1e-3);
    }

    double stressGpa(double[] referenceGpa) {
        double largest = Arrays.stream(referenceGpa).map(Math::abs).max().orElse(0);
        return Math.max(stressGpa, stressShare * largest);
    }
}
