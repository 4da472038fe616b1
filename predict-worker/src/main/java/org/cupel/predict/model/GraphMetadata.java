package org.cupel.predict.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cupel.crystal.graph.GraphRecipe;

/**
 * What the ONNX file says of itself.
 *
 * @param property what the quantiles are of
 * @param members size of the ensemble
 * @param recipe how the network wants its crystals
 * @param elements atomic numbers that it knows; empty when the file does not say
 * @param anchor how formation energies become the property; null where the graph gives the property itself
 */
public record GraphMetadata(
        String property, int members, GraphRecipe recipe, Set<Integer> elements, HullAnchor anchor) {

    /** Graphs of nearest neighbours only, with {@code cupel.cutoff} and {@code cupel.neighbours}. */
    private static final String FIRST = "1";
    /** Any graph, with {@code cupel.graph} and {@code cupel.elements}. */
    private static final String SECOND = "2";
    /** As the second, of formation energies, with {@code cupel.hull} and {@code cupel.thresholds}. */
    private static final String THIRD = "3";

    /** Of a graph that gives the property itself. */
    GraphMetadata(String property, int members, GraphRecipe recipe, Set<Integer> elements) {
        this(property, members, recipe, elements, null);
    }

    /** @throws UnusableModelException when the format is another, or an entry is missing or makes no sense */
    public static GraphMetadata of(Map<String, String> entries) {
        String format = required(entries, "cupel.format");
        return switch (format) {
            case FIRST ->
                new GraphMetadata(
                        required(entries, "cupel.property"),
                        (int) positive(entries, "cupel.members"),
                        new GraphRecipe.Nearest(
                                (int) positive(entries, "cupel.neighbours"), positive(entries, "cupel.cutoff")),
                        Set.of());
            case SECOND -> ofBackbone(entries, null);
            case THIRD ->
                ofBackbone(
                        entries, HullAnchor.of(required(entries, "cupel.hull"), required(entries, "cupel.thresholds")));
            default ->
                throw new UnusableModelException("The graph has cupel.format " + format + ", this worker reads " + FIRST
                        + ", " + SECOND + " and " + THIRD + ". Maybe the worker is older than the model: update it.");
        };
    }

    private static GraphMetadata ofBackbone(Map<String, String> entries, HullAnchor anchor) {
        return new GraphMetadata(
                required(entries, "cupel.property"),
                (int) positive(entries, "cupel.members"),
                recipe(required(entries, "cupel.graph")),
                elements(required(entries, "cupel.elements")),
                anchor);
    }

    private static GraphRecipe recipe(String text) {
        try {
            return GraphRecipe.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new UnusableModelException(
                    "The graph's metadata say cupel.graph = '" + text + "'. " + unknown.getMessage()
                            + " Maybe the worker is older than the model: update it.",
                    unknown);
        }
    }

    private static Set<Integer> elements(String text) {
        try {
            return Arrays.stream(text.split(",")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
        } catch (NumberFormatException noNumber) {
            throw new UnusableModelException(
                    "The graph's metadata say cupel.elements = '" + text + "'. Give atomic numbers with commas.",
                    noNumber);
        }
    }

    /** Whether the network has parameters for the element, as far as the file says. */
    public boolean knows(int atomicNumber) {
        return elements.isEmpty() || elements.contains(atomicNumber);
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
