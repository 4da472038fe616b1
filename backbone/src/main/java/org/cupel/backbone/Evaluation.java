package org.cupel.backbone;

import java.util.Optional;

/**
 * What a backbone says about one crystal of A atoms. Arrays are not copied: treat them as read-only.
 *
 * @param energyEv of the whole crystal for a potential; the predicted property for a property network
 * @param atomEnergiesEv [A]
 * @param atomFeatures [A*F], row-major
 * @param crystalFeatures [F], comparable between cells of any size
 * @param magneticMoments [A], Bohr magnetons
 * @param forces only when they were asked for
 */
public record Evaluation(
        int atoms,
        double energyEv,
        Optional<double[]> atomEnergiesEv,
        double[] atomFeatures,
        double[] crystalFeatures,
        Optional<double[]> magneticMoments,
        Optional<ForcesAndStress> forces) {

    /**
     * @param evPerAngstrom [A*3], the negative gradient of the energy
     * @param stressGpa [9], (1/V) ∂E/∂ε, symmetric; positive under tension
     */
    public record ForcesAndStress(double[] evPerAngstrom, double[] stressGpa) {}

    public double energyPerAtomEv() {
        return energyEv / atoms;
    }
}
