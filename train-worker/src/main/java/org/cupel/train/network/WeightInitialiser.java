package org.cupel.train.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Fresh weights from a seed, the same on every machine. */
public final class WeightInitialiser {

    private WeightInitialiser() {}

    /** Uniform in ±1/√fan-in for matrices, ones for the scales of batch norms, small values for element rows. */
    public static MemberWeights fresh(NetworkShape shape, TargetScaling scaling, long seed) {
        float[] parameters = parameters(TensorLayout.parameters(shape), seed);
        return new MemberWeights(shape, parameters, statistics(shape), scaling);
    }

    /** Likewise with one output per target. */
    public static BackboneWeights fresh(NetworkShape shape, List<BackboneTarget> targets, long seed) {
        float[] parameters = parameters(TensorLayout.parameters(shape, targets.size()), seed);
        return new BackboneWeights(shape, targets, parameters, statistics(shape));
    }

    private static float[] parameters(TensorLayout layout, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] parameters = new float[layout.size()];
        for (TensorSlot slot : layout.slots()) {
            fill(parameters, slot, random.split());
        }
        return parameters;
    }

    private static void fill(float[] parameters, TensorSlot slot, SplittableRandom random) {
        int end = slot.offset() + slot.size();
        if (slot.name().endsWith(".scale")) {
            Arrays.fill(parameters, slot.offset(), end, 1f);
        } else if (slot.shape().length == 2) {
            double bound = bound(slot);
            for (int i = slot.offset(); i < end; i++) {
                parameters[i] = (float) random.nextDouble(-bound, bound);
            }
        }
    }

    private static double bound(TensorSlot slot) {
        return switch (slot.name()) {
            case "element.projection" -> 0.5;
            case "element.table" -> 0.2;
            default -> 1 / Math.sqrt(slot.shape()[0]);
        };
    }

    private static float[] statistics(NetworkShape shape) {
        TensorLayout layout = TensorLayout.statistics(shape);
        float[] statistics = new float[layout.size()];
        for (TensorSlot slot : layout.slots()) {
            if (slot.name().endsWith(".variance")) {
                Arrays.fill(statistics, slot.offset(), slot.offset() + slot.size(), 1f);
            }
        }
        return statistics;
    }
}
