package org.cupel.surrogate.backtest;

import org.cupel.surrogate.goal.Condition;

/**
 * Two cases, each with the probability that it is one.
 *
 * @param off what is expected of a candidate that is off the spike
 * @param at what is expected of one that is at it
 */
record HurdleBelief(JointBelief off, JointBelief at, Hurdle hurdle) implements JointBelief {

    @Override
    public void prepare(int property, int[] candidates) {
        hurdle.prepare(candidates);
        off.prepare(property, candidates);
        at.prepare(property, candidates);
    }

    @Override
    public double mean(int property, int candidate) {
        double share = hurdle.off(candidate);
        return share * off.mean(property, candidate) + (1 - share) * at.mean(property, candidate);
    }

    @Override
    public double deviation(int property, int candidate) {
        double share = hurdle.off(candidate);
        double apart = off.mean(property, candidate) - at.mean(property, candidate);
        double one = off.deviation(property, candidate);
        double other = at.deviation(property, candidate);
        return Math.sqrt(share * one * one + (1 - share) * other * other + share * (1 - share) * apart * apart);
    }

    @Override
    public double within(int property, int candidate, double low, double high) {
        double share = hurdle.off(candidate);
        return share * off.within(property, candidate, low, high)
                + (1 - share) * at.within(property, candidate, low, high);
    }

    /** Each case is only worked out as far as the other, at its best, leaves it a chance above the floor. */
    @Override
    public double fulfils(Condition condition, int candidate, double floor) {
        double share = hurdle.off(candidate);
        double one = (1 - share) * at.fulfils(condition, candidate, (floor - share) / (1 - share));
        return one + share * off.fulfils(condition, candidate, (floor - one) / share);
    }
}
