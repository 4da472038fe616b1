package org.cupel.train.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far two files of weights are apart, number by number.
 *
 * @param values numbers that both have
 * @param differing of these, those that are not the same bit by bit
 * @param largest absolute difference; 0 when none differ
 * @param largestTensor where that is, null when none differ
 * @param unlike tensors or texts that one of them lacks or that differ in shape or wording
 */
public record WeightDifference(int values, int differing, double largest, String largestTensor, List<String> unlike) {

    /** @throws IllegalArgumentException when either is no safetensors file of floats */
    public static WeightDifference between(byte[] first, byte[] second) {
        Safetensors a = Safetensors.read(first);
        Safetensors b = Safetensors.read(second);
        Tally tally = new Tally();
        for (String name : names(a.tensors(), b.tensors())) {
            NamedTensor one = a.tensors().get(name);
            NamedTensor other = b.tensors().get(name);
            if (one == null || other == null || !Arrays.equals(one.shape(), other.shape())) {
                tally.unlike.add(name);
            } else {
                tally.add(name, one.values(), other.values());
            }
        }
        for (String name : names(a.metadata(), b.metadata())) {
            if (a.metadata().get(name) == null
                    || !a.metadata().get(name).equals(b.metadata().get(name))) {
                tally.unlike.add(name);
            }
        }
        return new WeightDifference(
                tally.values, tally.differing, tally.largest, tally.largestTensor, List.copyOf(tally.unlike));
    }

    public boolean none() {
        return differing == 0 && unlike.isEmpty();
    }

    private static Set<String> names(Map<String, ?> first, Map<String, ?> second) {
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        return names;
    }

    private static final class Tally {
        private int values;
        private int differing;
        private double largest;
        private String largestTensor;
        private final List<String> unlike = new ArrayList<>();

        private void add(String name, float[] first, float[] second) {
            values += first.length;
            for (int i = 0; i < first.length; i++) {
                if (Float.floatToRawIntBits(first[i]) != Float.floatToRawIntBits(second[i])) {
                    differing++;
                    double difference = Math.abs((double) first[i] - second[i]);
                    // Not the other way round: a difference that is no number counts as the largest.
                    if (largestTensor == null || !(difference <= largest)) {
                        largest = difference;
                        largestTensor = name;
                    }
                }
            }
        }
    }
}
