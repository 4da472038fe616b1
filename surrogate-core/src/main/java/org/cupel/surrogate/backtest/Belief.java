package org.cupel.surrogate.backtest;

/** What a model expects of candidates without a result; values are in the property's unit. */
public interface Belief {

    double mean(int property, int candidate);

    /** Standard deviation, ≥ 0. */
    double deviation(int property, int candidate);

    /** The probability of a value between two bounds. */
    double within(int property, int candidate, double low, double high);

    /** Says that all of these candidates will be asked about a property. */
    default void prepare(int property, int[] candidates) {}

    /** Goes on as if the candidate's results were as expected, so that the next of a batch lies elsewhere. */
    default void believe(int candidate) {}
}
