package org.cupel.surrogate.correction;

/**
 * What an ensemble says of a pool after results.
 *
 * @param medians [n] in the property's unit
 * @param sigmas [n] same unit, never above those of the ensemble
 * @param kernel how results spread, null without results
 * @param results that were used
 */
public record CorrectedPool(double[] medians, double[] sigmas, CorrectionKernel kernel, int results) {}
