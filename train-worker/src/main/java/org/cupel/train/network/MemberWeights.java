package org.cupel.train.network;

import java.util.Arrays;

/**
 * One member of an ensemble, as plain numbers.
 *
 * @param parameters laid out by {@link TensorLayout#parameters}
 * @param statistics laid out by {@link TensorLayout#statistics}
 * @param scaling between the network's unit-free output and the property's unit
 */
public record MemberWeights(NetworkShape shape, float[] parameters, float[] statistics, TargetScaling scaling) {

    public MemberWeights {
        int expected = TensorLayout.parameters(shape).size();
        if (parameters.length != expected) {
            throw new IllegalArgumentException("A member of shape " + shape + " has " + expected + " parameters, not "
                    + parameters.length + ". Maybe the weights were written by another configuration.");
        }
    }

    /** A copy of the values of one tensor, row-major; parameters and statistics have distinct names. */
    public float[] tensor(String name) {
        boolean isStatistic = name.endsWith(".mean") || name.endsWith(".variance");
        TensorSlot slot = (isStatistic ? TensorLayout.statistics(shape) : TensorLayout.parameters(shape)).slot(name);
        float[] source = isStatistic ? statistics : parameters;
        return Arrays.copyOfRange(source, slot.offset(), slot.offset() + slot.size());
    }
}
