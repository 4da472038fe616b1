package org.cupel.surrogate.drift;

/**
 * One feature vector per material, then and now.
 *
 * @param reference [n][d], finite
 * @param current [m][d], finite
 */
public record DriftVectors(String name, double[][] reference, double[][] current) {}
