package org.cupel.workbench.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Numbers of a JSON object under one of several names, with messages that name the place. */
record JsonArrays(String place, JsonNode object) {

    /** The first of the names that the object has. */
    Optional<String> present(List<String> names) {
        return names.stream()
                .filter(name -> object.hasNonNull(name) && !object.get(name).isMissingNode())
                .findFirst();
    }

    double number(String name) {
        JsonNode node = object.get(name);
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw wrong(name, "a finite number", node);
        }
        return node.asDouble();
    }

    /** [rows*columns], row-major. */
    double[] matrix(String name, int rows, int columns) {
        JsonNode node = object.get(name);
        if (node.size() != rows) {
            throw wrong(name, rows + " rows", node);
        }
        double[] values = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            JsonNode row = node.get(i);
            if (row.size() != columns) {
                throw wrong(name, columns + " numbers in row " + i, row);
            }
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = finite(name, row.get(j));
            }
        }
        return values;
    }

    double[] list(String name, int size) {
        JsonNode node = object.get(name);
        if (node.size() != size) {
            throw wrong(name, size + " numbers", node);
        }
        double[] values = new double[size];
        Arrays.setAll(values, i -> finite(name, node.get(i)));
        return values;
    }

    private double finite(String name, JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw wrong(name, "finite numbers", node);
        }
        return node.asDouble();
    }

    private ReferenceException wrong(String name, String wanted, JsonNode found) {
        String text = found.toString();
        return new ReferenceException(place + ": '" + name + "' should be " + wanted + ", not "
                + (text.length() <= 60 ? text : text.substring(0, 60) + "...") + ". Correct the reference file.");
    }
}
