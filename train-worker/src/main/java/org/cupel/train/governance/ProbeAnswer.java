package org.cupel.train.governance;

/**
 * What predict-worker found when it ran a model on its probe.
 *
 * @param maxDifference null when it could not compare
 * @param failure why, null when it could
 */
public record ProbeAnswer(int structures, Double maxDifference, String failure) {}
