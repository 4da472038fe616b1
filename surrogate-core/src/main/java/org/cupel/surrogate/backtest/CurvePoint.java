package org.cupel.surrogate.backtest;

/**
 * A point of a discovery curve.
 *
 * @param evaluations results asked for, the initial ones included
 * @param found hits among them, over seeds
 * @param byChance hits that random choice finds on average
 */
public record CurvePoint(int evaluations, Quartiles found, double byChance) {

    /** How many times more than by chance. */
    public double enhancement() {
        return found.median() / byChance;
    }
}
