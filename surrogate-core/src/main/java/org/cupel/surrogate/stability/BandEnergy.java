package org.cupel.surrogate.stability;

import org.cupel.surrogate.prediction.Quantiles;

/**
 * The distribution that has three given quantiles: normal on either side of the median, with a width of its own.
 *
 * @param quantiles in eV/atom
 */
public record BandEnergy(Quantiles quantiles) implements EnergyDistribution {

    @Override
    public double atMost(double energyPerAtomEv) {
        return side(energyPerAtomEv < quantiles.q50()).atMost(energyPerAtomEv);
    }

    @Override
    public double quantile(double probability) {
        return side(probability < 0.5).quantile(probability);
    }

    @Override
    public double medianEv() {
        return quantiles.q50();
    }

    private NormalEnergy side(boolean below) {
        double width = below ? quantiles.q50() - quantiles.q10() : quantiles.q90() - quantiles.q50();
        return new NormalEnergy(quantiles.q50(), width / Quantiles.NORMAL_Q90);
    }
}
