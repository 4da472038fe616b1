package org.cupel.workbench.bench;

import java.util.Locale;

/** What is timed. */
public enum Quantity {
    /** The graph of a crystal. */
    GRAPH("graph", "graph"),
    /** The energy by ONNX Runtime from a ready graph. */
    NETWORK_ONNX("network", "energy of a ready graph, ONNX"),
    /** Graph and energy by ONNX Runtime. */
    ENERGY_ONNX("energy", "energy, ONNX"),
    /** Graph and energy by libtorch. */
    ENERGY_TORCH("energy", "energy, libtorch"),
    /** Graph, energy, forces and stress by libtorch. */
    FORCES_TORCH("forces", "energy, forces, stress, libtorch");

    private final String original;
    private final String label;

    Quantity(String original, String label) {
        this.original = original;
        this.label = label;
    }

    /** What the Python side calls it; it does not know ONNX. */
    String original() {
        return original;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
