package org.cupel.surrogate.backtest;

import org.cupel.surrogate.goal.Condition;

/** A belief that knows how errors of different properties go together. */
interface JointBelief extends Belief {

    /**
     * The probability that a candidate fulfils a condition.
     *
     * @param floor a value up to it may stand for any smaller one
     */
    double fulfils(Condition condition, int candidate, double floor);
}
