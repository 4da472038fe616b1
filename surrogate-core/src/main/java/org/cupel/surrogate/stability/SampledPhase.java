package org.cupel.surrogate.stability;

import java.util.SplittableRandom;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.surrogate.split.StableHash;

/**
 * A predicted phase with an energy for each hull.
 *
 * @param median the phase at its median
 * @param energiesEv one per hull
 */
record SampledPhase(HullEntry median, double[] energiesEv) {

    /**
     * One energy out of each of as many equally likely ranges as there are hulls, in an order of its own: McKay et al.,
     * Technometrics 21, 239 (1979), doi:10.1080/00401706.1979.10489755.
     */
    static SampledPhase of(PredictedPhase phase, Sampling sampling) {
        HullEntry median = new HullEntry(
                phase.id(), phase.composition(), phase.formationEnergy().medianEv());
        double start = new StableHash("competitor-" + sampling.seed()).unitInterval(phase.id());
        SplittableRandom random = new SplittableRandom(Double.doubleToLongBits(start));
        double[] energies = new double[sampling.hulls()];
        for (int k = 0; k < energies.length; k++) {
            energies[k] = phase.formationEnergy().quantile((k + random.nextDouble(1e-9, 1)) / energies.length);
        }
        for (int k = energies.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            double swapped = energies[k];
            energies[k] = energies[other];
            energies[other] = swapped;
        }
        return new SampledPhase(median, energies);
    }

    HullEntry at(int hull) {
        return new HullEntry(median.id(), median.composition(), energiesEv[hull]);
    }
}
