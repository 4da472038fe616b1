package org.cupel.surrogate.drift;

/**
 * One number per material, then and now. Entries that are not finite are left out and counted.
 *
 * @param reference [n] of the training snapshot
 * @param current [m] of the present pool or the latest results
 */
public record DriftColumn(String name, ColumnKind kind, double[] reference, double[] current) {}
