package org.cupel.backbone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.backbone.weights.Checkpoint;
import org.cupel.backbone.weights.WeightArray;

/** A golden file of make_nequix_goldens.py or make_mace_goldens.py: a small network, and structures with its results. */
public record PotentialGoldens(Checkpoint checkpoint, List<ReferenceRow> rows) {

    public static PotentialGoldens read(String resource) {
        try (InputStream file = PotentialGoldens.class.getResourceAsStream(resource)) {
            JsonNode document = new ObjectMapper().readTree(file);
            return new PotentialGoldens(checkpoint(document), ReferenceRow.of(document.get("structures")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without one tensor. */
    public Checkpoint without(String name) {
        Map<String, WeightArray> arrays = new LinkedHashMap<>(checkpoint.arrays());
        arrays.remove(name);
        return new Checkpoint("damaged", "0", arrays, checkpoint.metadata());
    }

    /** With another tensor in the place of one. */
    public Checkpoint with(String name, WeightArray array) {
        Map<String, WeightArray> arrays = new LinkedHashMap<>(checkpoint.arrays());
        arrays.put(name, array);
        return new Checkpoint("changed", "0", arrays, checkpoint.metadata());
    }

    /** With another text in the metadata. */
    public Checkpoint with(String key, String text) {
        Map<String, String> metadata = new LinkedHashMap<>(checkpoint.metadata());
        metadata.put(key, text);
        return new Checkpoint("changed", "0", checkpoint.arrays(), metadata);
    }

    private static Checkpoint checkpoint(JsonNode document) {
        Map<String, WeightArray> arrays = new LinkedHashMap<>();
        document.get("tensors").properties().forEach(tensor -> {
            long[] shape = longs(tensor.getValue());
            arrays.put(tensor.getKey(), new WeightArray(shape, ruled(tensor.getKey(), shape)));
        });
        document.path("buffers").properties().forEach(buffer -> arrays.put(buffer.getKey(), sparse(buffer.getValue())));
        Map<String, String> metadata = new LinkedHashMap<>();
        document.get("metadata")
                .properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asText()));
        return new Checkpoint("synthetic", "0".repeat(64), arrays, metadata);
    }

    /** The rule of potential_goldens.py. */
    private static double[] ruled(String name, long... shape) {
        double[] values = SyntheticWeights.uniform(name, size(shape));
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) scaled(name, shape, values[i]);
        }
        return values;
    }

    private static double scaled(String name, long[] shape, double u) {
        if (name.contains("atom_energies") || name.contains("atomic_energies")) {
            return -5 + 2 * u;
        }
        if (name.contains("layer_norm")) {
            return 1 + 0.2 * u;
        }
        return u * Math.sqrt(name.contains("radial_mlp") ? 12.0 / shape[0] : 3);
    }

    private static WeightArray sparse(JsonNode buffer) {
        long[] shape = longs(buffer.get("shape"));
        double[] values = new double[size(shape)];
        for (int i = 0; i < buffer.get("places").size(); i++) {
            values[buffer.get("places").get(i).asInt()] =
                    buffer.get("values").get(i).asDouble();
        }
        return new WeightArray(shape, values);
    }

    private static long[] longs(JsonNode list) {
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asLong();
        }
        return numbers;
    }

    private static int size(long... shape) {
        int size = 1;
        for (long extent : shape) {
            size *= (int) extent;
        }
        return size;
    }
}
