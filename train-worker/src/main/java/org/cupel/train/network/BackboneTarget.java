package org.cupel.train.network;

/**
 * One property that a backbone is trained for.
 *
 * @param property its key, such as {@code bandGap}
 * @param unit of the property
 * @param scaling between the network's unit-free output and the unit
 */
public record BackboneTarget(String property, String unit, TargetScaling scaling) {}
