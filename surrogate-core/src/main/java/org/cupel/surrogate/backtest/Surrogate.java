package org.cupel.surrogate.backtest;

/** Learns from results; one object serves one search, and may keep what it learnt before. */
@FunctionalInterface
public interface Surrogate {

    Belief learn(Known known);
}
