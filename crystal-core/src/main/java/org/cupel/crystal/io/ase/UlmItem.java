package org.cupel.crystal.io.ase;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.JsonNumbers;

/**
 * One item of a ULM file: JSON, in which an array is told as {@code {"ndarray": [shape, type, offset]}} under a name that
 * ends with a dot, and stands elsewhere in the file.
 */
final class UlmItem {

    private static final int MOST_NUMBERS = 30_000_000;

    private final UlmFile file;
    private final JsonNode json;

    UlmItem(UlmFile file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    JsonNode field(String name) {
        return json.has(name) ? json.get(name) : json.path(name + ".");
    }

    UlmItem within(String name) {
        return new UlmItem(file, field(name));
    }

    boolean has(String name) {
        return !field(name).isMissingNode() && !field(name).isNull();
    }

    /**
     * Numbers of a list or an array, row by row; none where the field is missing.
     *
     * @throws CrystalException if it is of a type that is not read, or lies outside the file
     */
    double[] numbers(String name) throws IOException {
        JsonNode array = field(name).path("ndarray");
        if (!array.isArray()) {
            List<Double> numbers = new ArrayList<>();
            collect(field(name), name, numbers);
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
        long count = 1;
        for (JsonNode length : array.path(0)) {
            count *= Math.max(0, length.asInt());
            if (count > MOST_NUMBERS) {
                throw new CrystalException("Array \"" + name + "\" has the shape " + array.path(0)
                        + ", too large for atoms. The file is damaged: copy it again.");
            }
        }
        return decoded(array.path(1).asText(), array.path(2).asLong(-1), (int) count, name);
    }

    private static void collect(JsonNode value, String name, List<Double> into) {
        if (value.isArray()) {
            value.forEach(inner -> collect(inner, name, into));
        } else if (!value.isMissingNode()) {
            into.add(JsonNumbers.number(value, name));
        }
    }

    private double[] decoded(String type, long offset, int count, String name) throws IOException {
        int width = width(type, name);
        boolean little = json.path("_little_endian").asBoolean(true);
        ByteBuffer raw =
                file.bytes(offset, count * width, name).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(raw, type);
        }
        return numbers;
    }

    private static int width(String type, String name) {
        return switch (type) {
            case "float64", "int64" -> 8;
            case "float32", "int32" -> 4;
            case "int16" -> 2;
            case "int8", "bool" -> 1;
            default ->
                throw new CrystalException("Array \"" + name + "\" is of type \"" + type
                        + "\". Write the trajectory with ASE as numbers of 8 bytes.");
        };
    }

    private static double number(ByteBuffer raw, String type) {
        return switch (type) {
            case "float64" -> raw.getDouble();
            case "int64" -> raw.getLong();
            case "float32" -> raw.getFloat();
            case "int32" -> raw.getInt();
            case "int16" -> raw.getShort();
            default -> raw.get();
        };
    }
}
