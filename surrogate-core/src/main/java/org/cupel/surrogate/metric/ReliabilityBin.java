package org.cupel.surrogate.metric;

/**
 * Cases with similar predicted probabilities.
 *
 * @param low lowest probability among them
 * @param high highest
 * @param meanProbability what was predicted of them
 * @param observed what happened
 */
public record ReliabilityBin(double low, double high, double meanProbability, Rate observed) {}
