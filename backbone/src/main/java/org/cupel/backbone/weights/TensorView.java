package org.cupel.backbone.weights;

import java.util.Arrays;
import org.cupel.backbone.weights.pickle.PickleException;

/** A tensor as torch stores it: a window into a storage, with steps along each axis. */
record TensorView(NumberRun storage, long offset, long[] shape, long[] strides) {

    TensorView {
        if (shape.length != strides.length) {
            throw new PickleException("rebuilds a tensor with " + shape.length + " extents and " + strides.length
                    + " steps. The file is damaged; fetch it again.");
        }
        try {
            checkInside(storage, offset, shape, strides);
        } catch (ArithmeticException overflow) {
            throw outside(storage, offset, shape, strides);
        }
    }

    private static void checkInside(NumberRun storage, long offset, long[] shape, long[] strides) {
        long last = offset;
        boolean empty = false;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] < 0 || strides[axis] < 0 || shape[axis] > Integer.MAX_VALUE) {
                throw outside(storage, offset, shape, strides);
            }
            empty |= shape[axis] == 0;
            last = Math.addExact(last, Math.multiplyExact(Math.max(0, shape[axis] - 1), strides[axis]));
        }
        if (offset < 0 || !empty && last >= storage.count()) {
            throw outside(storage, offset, shape, strides);
        }
    }

    private static PickleException outside(NumberRun storage, long offset, long[] shape, long[] strides) {
        return new PickleException("rebuilds a tensor of shape " + Arrays.toString(shape) + " and steps "
                + Arrays.toString(strides) + " from place " + offset + ", which reaches outside of " + storage
                + ". The file is damaged; fetch it again.");
    }

    /** How many numbers {@link #read()} makes. */
    long numbers() {
        long numbers = 1;
        for (long extent : shape) {
            if (extent == 0) {
                return 0;
            }
            numbers = extent > Long.MAX_VALUE / numbers ? Long.MAX_VALUE : numbers * extent;
        }
        return numbers;
    }

    /** Row-major. */
    WeightArray read() {
        double[] values = new double[Math.toIntExact(numbers())];
        long[] place = new long[shape.length];
        long at = offset;
        for (int i = 0; i < values.length; i++) {
            values[i] = storage.at(at);
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                at += strides[axis];
                if (++place[axis] < shape[axis]) {
                    break;
                }
                at -= place[axis] * strides[axis];
                place[axis] = 0;
            }
        }
        return new WeightArray(shape, values);
    }
}
