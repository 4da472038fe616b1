package org.cupel.surrogate.stability;

import java.util.List;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.prediction.Uncertainty;
import org.cupel.surrogate.task.StabilityThresholds;

/**
 * Energy above hull of a candidate, with what it comes from. Energies in eV/atom.
 *
 * @param id of the candidate
 * @param formationEnergyEv the median of its prediction
 * @param hullEnergyEv of the competing phases at its composition, predicted ones at their medians
 * @param decay the phases that make up the hull there, largest first
 * @param aboveHull the distribution
 * @param competingCompounds compositions of two or more elements that are known within its elements; 0: the elements
 *     alone say how stable it is
 * @param knownComposition whether one of these has its composition, so that only the polymorph is new
 */
public record StabilityEstimate(
        String id,
        double formationEnergyEv,
        double hullEnergyEv,
        List<CompetingPhase> decay,
        AboveHull aboveHull,
        int competingCompounds,
        boolean knownComposition) {

    public StabilityEstimate {
        decay = List.copyOf(decay);
    }

    /** Negative if the candidate lies below all that is known: a new stable material. It ranks where the other is 0. */
    public double relativeToHullEv() {
        return formationEnergyEv - hullEnergyEv;
    }

    /** At least 0. */
    public double eAboveHull() {
        return Math.max(0, relativeToHullEv());
    }

    /**
     * As what decisions are taken on.
     *
     * @param formation the uncertainty of the formation energy; that of the hull adds to its epistemic part
     * @param members of the ensemble
     * @param thresholds below which energies above hull count as stable and metastable
     */
    public EnsemblePrediction prediction(Uncertainty formation, int members, StabilityThresholds thresholds) {
        return new EnsemblePrediction(
                new Quantiles(aboveHull.quantile(0.1), aboveHull.quantile(0.5), aboveHull.quantile(0.9)),
                new Uncertainty(formation.aleatoric(), Math.hypot(formation.epistemic(), aboveHull.hullSigmaEv())),
                aboveHull.atMost(thresholds.stableBelow()),
                aboveHull.atMost(thresholds.metastableBelow()),
                members);
    }
}
