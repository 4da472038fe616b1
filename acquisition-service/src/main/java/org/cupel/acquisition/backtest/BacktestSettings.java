package org.cupel.acquisition.backtest;

/**
 * Limits of back-tests.
 *
 * @param maxTableBytes of an uploaded table
 * @param maxRows of a pool
 * @param maxSeeds searches per policy
 * @param threads that one search may use
 */
public record BacktestSettings(long maxTableBytes, int maxRows, int maxSeeds, int threads) {}
