package org.cupel.train.network;

/**
 * The place of one named tensor in a flat vector.
 *
 * @param offset index of its first element
 * @param shape row-major
 */
public record TensorSlot(String name, int offset, long[] shape) {

    public int size() {
        long size = 1;
        for (long extent : shape) {
            size *= extent;
        }
        return Math.toIntExact(size);
    }
}
