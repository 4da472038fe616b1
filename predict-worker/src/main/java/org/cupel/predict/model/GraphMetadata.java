package org.cupel.predict.model;

import java.util.Map;

/**
 * What the ONNX file says of itself.
 *
 * @param property what the quantiles are of
 * @param members size of the ensemble
 * @param cutoffAngstrom radius of the neighbour search
 * @param neighbours K, the most neighbours per atom
 */
public record GraphMetadata(String property, int members, double cutoffAngstrom, int neighbours) {

    public static final String FORMAT = "1";

    /** @throws UnusableModelException when the format is another, or an entry is missing or makes no sense */
    public static GraphMetadata of(Map<String, String> entries) {
        String format = required(entries, "cupel.format");
        if (!format.equals(FORMAT)) {
            throw new UnusableModelException("The graph has cupel.format " + format + ", this worker reads " + FORMAT
                    + ". Maybe the worker is older than the model: update it.");
        }
        return new GraphMetadata(
                required(entries, "cupel.property"),
                (int) positive(entries, "cupel.members"),
                positive(entries, "cupel.cutoff"),
                (int) positive(entries, "cupel.neighbours"));
    }

    private static double positive(Map<String, String> entries, String key) {
        String text = required(entries, key);
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < 1e6) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnusableModelException(notPositive(key, text), e);
        }
        throw new UnusableModelException(notPositive(key, text));
    }

    private static String required(Map<String, String> entries, String key) {
        String value = entries.get(key);
        if (value == null) {
            throw new UnusableModelException("The graph's metadata " + entries.keySet() + " lack " + key
                    + ". Maybe it was not exported by train-worker.");
        }
        return value;
    }

    private static String notPositive(String key, String text) {
        return "The graph's metadata say " + key + " = '" + text + "'. Give a positive number.";
    }
}
