package org.cupel.train.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, shapes and places of the tensors of one member: trained parameters and running statistics. */
public final class TensorLayout {

    private static final List<String> BRANCHES = List.of("gate", "core");
    private static final List<String> NORMS = List.of("gate", "core", "sum");

    private final Map<String, TensorSlot> slots = new LinkedHashMap<>();
    private int size;

    private TensorLayout() {}

    /** Everything that the optimiser moves, for the five outputs of an ensemble member. */
    public static TensorLayout parameters(NetworkShape shape) {
        return parameters(shape, NetworkShape.OUTPUTS);
    }

    /** The same for any number of outputs. */
    public static TensorLayout parameters(NetworkShape shape, int outputs) {
        int h = shape.hidden();
        TensorLayout layout = new TensorLayout()
                .with("element.projection", ElementFeatures.WIDTH, h)
                .with("element.table", NetworkShape.ELEMENT_ROWS, h);
        for (int c = 0; c < shape.convolutions(); c++) {
            for (String branch : BRANCHES) {
                String name = "convolution." + c + "." + branch + ".";
                layout.with(name + "self", h, h)
                        .with(name + "neighbour", h, h)
                        .with(name + "edge", shape.basisSize(), h)
                        .with(name + "norm.scale", h)
                        .with(name + "norm.shift", h);
            }
            layout.with("convolution." + c + ".sum.norm.scale", h).with("convolution." + c + ".sum.norm.shift", h);
        }
        return layout.with("head.hidden.weight", h, shape.headWidth())
                .with("head.hidden.bias", shape.headWidth())
                .with("head.output.weight", shape.headWidth(), outputs)
                .with("head.output.bias", outputs);
    }

    /** Running mean and variance of every batch norm. */
    public static TensorLayout statistics(NetworkShape shape) {
        TensorLayout layout = new TensorLayout();
        for (int c = 0; c < shape.convolutions(); c++) {
            for (String norm : NORMS) {
                String name = "convolution." + c + "." + norm + ".norm.";
                layout.with(name + "mean", shape.hidden()).with(name + "variance", shape.hidden());
            }
        }
        return layout;
    }

    public int size() {
        return size;
    }

    public List<TensorSlot> slots() {
        return new ArrayList<>(slots.values());
    }

    public TensorSlot slot(String name) {
        TensorSlot slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("No tensor is named '" + name
                    + "'. Maybe another network shape wrote it; known: " + slots.keySet());
        }
        return slot;
    }

    private TensorLayout with(String name, long... shape) {
        TensorSlot slot = new TensorSlot(name, size, shape);
        slots.put(name, slot);
        size += slot.size();
        return this;
    }
}
