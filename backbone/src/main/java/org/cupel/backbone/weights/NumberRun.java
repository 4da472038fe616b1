package org.cupel.backbone.weights;

import java.nio.ByteBuffer;

/** A flat run of numbers that tensors look into. In the legacy layout the bytes come after the pickle. */
final class NumberRun {

    private final String key;
    private final ElementType type;
    private final long count;
    private ByteBuffer bytes;

    NumberRun(String key, ElementType type, long count) {
        this.key = key;
        this.type = type;
        this.count = count;
    }

    ElementType type() {
        return type;
    }

    long count() {
        return count;
    }

    boolean filled() {
        return bytes != null;
    }

    void fill(ByteBuffer content) {
        bytes = content;
    }

    double at(long index) {
        try {
            return type.at(bytes, index);
        } catch (ArithmeticException inexact) {
            throw new WeightException(
                    "storage '" + key + "': " + inexact.getMessage() + " Weights are never that large.");
        }
    }

    @Override
    public String toString() {
        return "storage '" + key + "' of " + count + " " + type;
    }
}
