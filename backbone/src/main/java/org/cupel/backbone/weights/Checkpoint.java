package org.cupel.backbone.weights;

import java.util.Arrays;
import java.util.Map;

/**
 * Named arrays of a network, read as data.
 *
 * @param source file name, for messages
 * @param sha256 of the whole file, lower-case hexadecimal
 * @param arrays by the name that the file gives
 * @param metadata texts that the file holds beside its arrays
 */
public record Checkpoint(String source, String sha256, Map<String, WeightArray> arrays, Map<String, String> metadata) {

    public boolean has(String name) {
        return arrays.containsKey(name);
    }

    /** @throws WeightException when there is no such array */
    public WeightArray require(String name) {
        WeightArray array = arrays.get(name);
        if (array == null) {
            throw new WeightException(source + " has no tensor '" + name + "' among its " + arrays.size()
                    + ". Maybe it is the checkpoint of another network or version.");
        }
        return array;
    }

    /** @throws WeightException when there is no such array or it has another shape */
    public WeightArray require(String name, long... shape) {
        WeightArray array = require(name);
        if (!Arrays.equals(array.shape(), shape)) {
            throw new WeightException(source + ": tensor '" + name + "' has shape " + Arrays.toString(array.shape())
                    + " instead of " + Arrays.toString(shape) + ". Maybe it is the checkpoint of another version.");
        }
        return array;
    }

    /** The single number {@code name}, which some files hold as an array and some beside their arrays. */
    public double number(String name) {
        if (!has(name) && metadata.containsKey(name)) {
            return numberBeside(name);
        }
        WeightArray array = require(name);
        if (array.values().length != 1) {
            throw new WeightException(source + ": tensor '" + name + "' has shape " + Arrays.toString(array.shape())
                    + " instead of a single number. Maybe it is the checkpoint of another version.");
        }
        return array.values()[0];
    }

    private double numberBeside(String name) {
        try {
            return Double.parseDouble(metadata.get(name));
        } catch (NumberFormatException e) {
            throw new WeightException(
                    source + ": '" + name + "' is '" + metadata.get(name)
                            + "' instead of a number. Maybe it is the checkpoint of another version.",
                    e);
        }
    }
}
