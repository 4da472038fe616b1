package org.cupel.surrogate.stability;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What is believed of an energy above hull, max(0, formation energy − hull), in eV/atom: some probability exactly at 0,
 * the rest spread above it.
 *
 * <p>The hull is known, or one of several equally likely ones. Errors of the candidate and of its competitors count as
 * independent; where one model errs alike on both, the truth is narrower.
 */
public final class AboveHull {

    private final EnergyDistribution formationEnergy;
    private final double[] hullsEv;

    /** @param hullsEv equally likely energies of the hull at the candidate's composition in eV/atom, at least one */
    AboveHull(EnergyDistribution formationEnergy, double... hullsEv) {
        this.formationEnergy = formationEnergy;
        this.hullsEv = hullsEv.clone();
        Arrays.sort(this.hullsEv);
    }

    /** Probability of being on the hull. */
    public double onHull() {
        return atMost(0);
    }

    /** Probability of at most so much above the hull; 0 below 0. */
    public double atMost(double aboveHullEv) {
        return aboveHullEv < 0 ? 0 : unclipped(aboveHullEv);
    }

    private double unclipped(double aboveHullEv) {
        return Arrays.stream(hullsEv)
                .map(hull -> formationEnergy.atMost(aboveHullEv + hull))
                .average()
                .orElseThrow();
    }

    /** The energy above hull that is not exceeded with this probability, between 0 and 1 exclusive; at least 0. */
    public double quantile(double probability) {
        if (onHull() >= probability) {
            return 0;
        }
        double energy = formationEnergy.quantile(probability);
        double low = Math.max(0, energy - hullsEv[hullsEv.length - 1]);
        double high = Math.max(0, energy - hullsEv[0]);
        return low == high ? low : Bisection.lowest(this::atMost, probability, low, high);
    }

    /** How far the equally likely hulls scatter, as a standard deviation in eV/atom; 0 where the hull is known. */
    public double hullSigmaEv() {
        double mean = DoubleStream.of(hullsEv).average().orElseThrow();
        return Math.sqrt(DoubleStream.of(hullsEv)
                .map(hull -> (hull - mean) * (hull - mean))
                .average()
                .orElseThrow());
    }
}
