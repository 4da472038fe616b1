package org.cupel.acquisition.correction;

/**
 * What a model says of a material of a pool.
 *
 * @param median q50, in the property's unit
 * @param sigma total uncertainty as a standard deviation, same unit
 */
public record Predicted(String materialId, double median, double sigma) {}
