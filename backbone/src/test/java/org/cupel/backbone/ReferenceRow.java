package org.cupel.backbone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;

/** One structure of a golden file with what another tool computed for it. */
public record ReferenceRow(String name, Crystal crystal, JsonNode values) {

    public static List<ReferenceRow> ofResource(String resource) {
        try (InputStream file = ReferenceRow.class.getResourceAsStream(resource)) {
            return of(new ObjectMapper().readTree(file).get("structures"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows with {@code lattice}, {@code atomic_numbers} and {@code frac_coords}. */
    public static List<ReferenceRow> of(JsonNode structures) {
        List<ReferenceRow> rows = new ArrayList<>();
        structures.forEach(row -> rows.add(new ReferenceRow(row.get("name").asText(), crystal(row), row)));
        return rows;
    }

    private static Crystal crystal(JsonNode row) {
        double[] cell = numbers(row.get("lattice"));
        double[][] vectors = new double[3][3];
        for (int i = 0; i < 9; i++) {
            vectors[i / 3][i % 3] = cell[i];
        }
        List<Element> species = new ArrayList<>();
        row.get("atomic_numbers").forEach(z -> species.add(Element.ofAtomicNumber(z.asInt())));
        return new Crystal(Lattice.ofRows(vectors), species, numbers(row.get("frac_coords")));
    }

    public double number(String field) {
        return values.get(field).asDouble();
    }

    /** A nested array, flattened. */
    public double[] numbers(String field) {
        return numbers(values.get(field));
    }

    private static double[] numbers(JsonNode array) {
        List<Double> flat = new ArrayList<>();
        collect(array, flat);
        return flat.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void collect(JsonNode node, List<Double> into) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, into));
        } else {
            into.add(node.asDouble());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
