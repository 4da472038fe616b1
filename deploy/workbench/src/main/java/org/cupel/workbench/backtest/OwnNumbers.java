package org.cupel.workbench.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The numbers that rows of JSON lines carry under names of their own, beside the properties that every reader knows. */
final class OwnNumbers {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private OwnNumbers() {}

    /** By line, from 1; nothing for other kinds of files. */
    static Map<Integer, Map<String, Double>> of(Path path) throws IOException {
        String name = path.getFileName().toString();
        Map<Integer, Map<String, Double>> rows = new HashMap<>();
        if (!name.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
            return rows;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Unpacked.open(path), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    Map<String, Double> values = numbers(JSON.readTree(line));
                    if (!values.isEmpty()) {
                        rows.put(number, values);
                    }
                } catch (JsonProcessingException malformed) {
                    // The reader of structures says what is wrong with the line.
                }
            }
        }
        return rows;
    }

    private static Map<String, Double> numbers(JsonNode row) {
        Map<String, Double> values = new HashMap<>();
        row.fields().forEachRemaining(field -> {
            if (field.getValue().isNumber() && Double.isFinite(field.getValue().doubleValue())) {
                values.put(field.getKey(), field.getValue().doubleValue());
            }
        });
        return values;
    }
}
