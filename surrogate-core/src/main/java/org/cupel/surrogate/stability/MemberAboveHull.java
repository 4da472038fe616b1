package org.cupel.surrogate.stability;

import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.task.StabilityThresholds;

/** One member's formation energy as an energy above a known hull. */
public final class MemberAboveHull {

    private MemberAboveHull() {}

    /**
     * @param formationEnergy quantiles in eV/atom
     * @param hullEnergyEv of the competing phases at the composition, in eV/atom
     */
    public static MemberPrediction of(Quantiles formationEnergy, double hullEnergyEv, StabilityThresholds thresholds) {
        AboveHull above = new AboveHull(new BandEnergy(formationEnergy), hullEnergyEv);
        return new MemberPrediction(
                new Quantiles(
                        Math.max(0, formationEnergy.q10() - hullEnergyEv),
                        Math.max(0, formationEnergy.q50() - hullEnergyEv),
                        Math.max(0, formationEnergy.q90() - hullEnergyEv)),
                above.atMost(thresholds.stableBelow()),
                above.atMost(thresholds.metastableBelow()));
    }
}
