package org.cupel.surrogate.stability;

/** What is believed of an energy in eV/atom. */
public interface EnergyDistribution {

    /** Probability of at most this energy, 0 to 1; never falls with it. */
    double atMost(double energyPerAtomEv);

    /** The energy in eV/atom that is not exceeded with this probability, between 0 and 1 exclusive. */
    double quantile(double probability);

    /** In eV/atom. */
    default double medianEv() {
        return quantile(0.5);
    }
}
