package org.cupel.surrogate.support;

/**
 * One way in which a material can be unlike the training data.
 *
 * @param value of the distance, in its own unit
 * @param percentile share of the probes that were closer, 0 to 1 exclusive
 */
public record SupportPart(double value, double percentile) {}
