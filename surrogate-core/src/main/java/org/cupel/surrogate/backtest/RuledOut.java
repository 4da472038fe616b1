package org.cupel.surrogate.backtest;

/**
 * Candidates that are not in the pool, because of what they are made of.
 *
 * @param condition of the goal, the first that does not hold
 */
public record RuledOut(String condition, int rows) {}
