package org.cupel.surrogate.stability;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A normal distribution.
 *
 * @param meanEv in eV/atom
 * @param sigmaEv standard deviation in eV/atom; 0 for an energy that is known
 */
public record NormalEnergy(double meanEv, double sigmaEv) implements EnergyDistribution {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** @throws IllegalArgumentException when one is not finite, or the standard deviation is negative */
    public NormalEnergy {
        if (!Double.isFinite(meanEv) || !(sigmaEv >= 0) || Double.isInfinite(sigmaEv)) {
            throw new IllegalArgumentException("An energy of " + meanEv + " ± " + sigmaEv
                    + " eV/atom. Give a finite mean and a standard deviation of at least 0.");
        }
    }

    @Override
    public double atMost(double energyPerAtomEv) {
        if (sigmaEv == 0) {
            return energyPerAtomEv < meanEv ? 0 : 1;
        }
        return STANDARD.cumulativeProbability((energyPerAtomEv - meanEv) / sigmaEv);
    }

    @Override
    public double quantile(double probability) {
        return sigmaEv == 0 ? meanEv : meanEv + sigmaEv * STANDARD.inverseCumulativeProbability(probability);
    }

    @Override
    public double medianEv() {
        return meanEv;
    }
}
