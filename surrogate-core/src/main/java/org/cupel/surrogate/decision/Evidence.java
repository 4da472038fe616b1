package org.cupel.surrogate.decision;

import java.util.List;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.prediction.Quantiles;

/**
 * What a decision is taken on, all of it calibrated.
 *
 * @param quantiles of the energy above hull, eV/atom
 * @param interval of the stated coverage, eV/atom
 * @param pStable probability of a value below the stability threshold
 * @param gates what must hold before a policy is asked, see {@link Gates}
 */
public record Evidence(Quantiles quantiles, Interval interval, double pStable, List<RuleOutcome> gates) {

    public Evidence {
        gates = List.copyOf(gates);
        requireProbability(pStable);
    }

    public boolean admitted() {
        return gates.stream().allMatch(RuleOutcome::passed);
    }

    static void requireProbability(double pStable) {
        if (!(pStable >= 0 && pStable <= 1)) {
            throw new IllegalArgumentException("p_stable is " + pStable + ". Give a probability within 0 and 1.");
        }
    }
}
