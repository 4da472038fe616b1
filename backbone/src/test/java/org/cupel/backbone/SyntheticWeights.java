package org.cupel.backbone;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;

/** Weights by rule, the same in Java and in the scripts that make goldens: no file of weights is needed. */
public final class SyntheticWeights {

    private SyntheticWeights() {}

    /** A checkpoint with every tensor of {@code shapes}; the rule is that of make_chgnet_goldens.py. */
    public static Checkpoint chgnetLike(Map<String, long[]> shapes) {
        Map<String, WeightArray> arrays = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> arrays.put(name, new WeightArray(shape, chgnetLike(name, shape))));
        return new Checkpoint("synthetic", "0".repeat(64), arrays, Map.of());
    }

    private static double[] chgnetLike(String name, long... shape) {
        int count = 1;
        for (long extent : shape) {
            count *= (int) extent;
        }
        double[] values = uniform(name, count);
        for (int i = 0; i < count; i++) {
            values[i] = (float) scaled(name, shape, i + 1, values[i]);
        }
        return values;
    }

    private static double scaled(String name, long[] shape, int k, double u) {
        if (name.endsWith("rbf_expansion_ag.frequencies") || name.endsWith("rbf_expansion_bg.frequencies")) {
            return Math.PI * k * (1 + 0.02 * u);
        }
        if (name.endsWith("frequencies")) {
            return k * (1 + 0.02 * u);
        }
        if (name.startsWith("composition_model")) {
            return -5 + 2 * u;
        }
        if (shape.length == 1) {
            boolean norm = (name.contains("bn") || name.contains("norm")) && name.endsWith("weight");
            return norm ? 1 + 0.2 * u : 0.1 * u;
        }
        return u * Math.sqrt(3.0 / shape[shape.length - 1]);
    }

    /** In [-1, 1): splitmix64 seeded by the 64-bit FNV-1a hash of the name. */
    public static double[] uniform(String name, int count) {
        long state = fnv1a(name);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            numbers[i] = (z >>> 11) * 0x1.0p-52 - 1.0;
        }
        return numbers;
    }

    private static long fnv1a(String text) {
        long value = 0xCBF29CE484222325L;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            value = (value ^ (one & 0xFF)) * 0x100000001B3L;
        }
        return value;
    }
}
