package org.cupel.backbone.cgcnn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.backbone.weights.WeightArray;
import org.cupel.backbone.weights.WeightException;

/** The 92 numbers that describe an element to a published CGCNN: the file {@code atom_init.json} beside its weights. */
public final class ElementVectors {

    /** Where the published code has it. */
    public static final String FILE = "atom_init.json";

    private static final int ROWS = 119;

    private final TreeMap<Integer, double[]> vectors;

    private ElementVectors(TreeMap<Integer, double[]> vectors) {
        this.vectors = vectors;
    }

    /** @throws WeightException when the file cannot be read or has vectors of another length */
    public static ElementVectors read(Path file) {
        TreeMap<Integer, double[]> vectors = new TreeMap<>();
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                vectors.put(Integer.valueOf(entry.getKey()), vector(file, entry.getKey(), entry.getValue()));
            }
        } catch (IOException | NumberFormatException unreadable) {
            throw new WeightException(
                    "The element vectors of CGCNN cannot be read from " + file + " (" + unreadable.getMessage()
                            + "). Put the published " + FILE + " beside the weights.",
                    unreadable);
        }
        return new ElementVectors(vectors);
    }

    private static double[] vector(Path file, String element, JsonNode numbers) {
        if (numbers.size() != CgcnnLayout.ELEMENT_FEATURES) {
            throw new WeightException(file + ": element " + element + " has " + numbers.size() + " numbers instead of "
                    + CgcnnLayout.ELEMENT_FEATURES + ". Put the published " + FILE + " beside the weights.");
        }
        double[] vector = new double[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.get(i).asDouble();
        }
        return vector;
    }

    boolean knows(int atomicNumber) {
        return vectors.containsKey(atomicNumber);
    }

    /** Row z is the vector of element z. */
    WeightArray table() {
        double[] table = new double[ROWS * CgcnnLayout.ELEMENT_FEATURES];
        vectors.forEach(
                (z, vector) -> System.arraycopy(vector, 0, table, z * CgcnnLayout.ELEMENT_FEATURES, vector.length));
        return new WeightArray(new long[] {ROWS, CgcnnLayout.ELEMENT_FEATURES}, table);
    }
}
