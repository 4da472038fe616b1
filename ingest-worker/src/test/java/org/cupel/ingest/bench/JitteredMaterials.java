package org.cupel.ingest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.io.Compression;

/**
 * A file of JSON lines repeated until it has as many rows as wanted: every repetition under ids of its own, with cell
 * edges stretched by up to a thousandth and atoms moved by up to 0.002 of the cell, always the same.
 */
final class JitteredMaterials {

    private static final double STRETCH = 1e-3;
    private static final double SHIFT = 2e-3;
    private static final double SIX_DIGITS = 1e6;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(20);
    private final Path original;

    JitteredMaterials(Path original) {
        this.original = original;
    }

    /** Writes {@code rows} lines, compressed with gzip; returns their bytes before that. */
    long write(int rows, Path target) throws IOException {
        long bytes = 0;
        try (OutputStream out =
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(target), 1 << 16))) {
            int written = 0;
            for (int copy = 0; written < rows; copy++) {
                try (BufferedReader lines = lines()) {
                    for (String line = lines.readLine(); line != null && written < rows; line = lines.readLine()) {
                        byte[] row = (jittered(line, copy) + "\n").getBytes(StandardCharsets.UTF_8);
                        out.write(row);
                        bytes += row.length;
                        written++;
                    }
                }
            }
        }
        return bytes;
    }

    private BufferedReader lines() throws IOException {
        InputStream plain = Compression.expand(Files.newInputStream(original));
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private String jittered(String line, int copy) throws IOException {
        ObjectNode row = (ObjectNode) json.readTree(line);
        row.put("material_id", row.get("material_id").asText() + "-" + copy);
        ArrayNode cell = (ArrayNode) row.get("cell");
        for (int edge = 0; edge < 3; edge++) {
            cell.set(
                    edge,
                    json.getNodeFactory().numberNode(rounded(cell.get(edge).doubleValue() * (1 + noise(STRETCH)))));
        }
        for (JsonNode atom : row.get("frac")) {
            for (int axis = 0; axis < 3; axis++) {
                double moved = rounded(atom.get(axis).doubleValue() + noise(SHIFT));
                ((ArrayNode) atom).set(axis, json.getNodeFactory().numberNode(moved));
            }
        }
        return row.toString();
    }

    private double noise(double size) {
        return size * (2 * random.nextDouble() - 1);
    }

    private static double rounded(double value) {
        return Math.rint(value * SIX_DIGITS) / SIX_DIGITS;
    }
}
