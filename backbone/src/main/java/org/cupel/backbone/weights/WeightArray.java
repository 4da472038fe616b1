package org.cupel.backbone.weights;

import java.util.Arrays;

/**
 * One array of a checkpoint, widened to double.
 *
 * <p>The values are not copied: treat them as read-only.
 *
 * @param shape extents; none for a single number
 * @param values row-major
 */
public record WeightArray(long[] shape, double[] values) {

    public WeightArray {
        long expected = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (expected != values.length) {
            throw new WeightException("An array of shape " + Arrays.toString(shape) + " has " + values.length
                    + " values instead of " + expected + ". The file is damaged; fetch it again.");
        }
    }
}
