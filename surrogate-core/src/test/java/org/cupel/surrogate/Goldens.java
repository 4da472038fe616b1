package org.cupel.surrogate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tab-separated tables that {@code src/test/python/make_goldens.py} wrote; the first line names the columns. */
public final class Goldens {

    private Goldens() {}

    public static List<String[]> rows(String name) {
        try (var in = Goldens.class.getResourceAsStream("/goldens/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<double[]> numbers(String name) {
        return rows(name).stream()
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
                .toList();
    }

    /** Of a table with a name and a value per row. */
    public static Map<String, Double> named(String name) {
        return rows(name).stream().collect(Collectors.toMap(row -> row[0], row -> Double.valueOf(row[1])));
    }

    public static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }
}
