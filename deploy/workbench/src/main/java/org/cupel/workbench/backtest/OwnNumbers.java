package org.cupel.workbench.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.cupel.surrogate.table.CsvTable;
import org.cupel.surrogate.table.Table;
import org.cupel.surrogate.table.TableException;

/** The numbers that rows of JSON lines and of tables carry under names of their own, beside the properties that every reader knows. */
final class OwnNumbers {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private OwnNumbers() {}

    /** By line or row, from 1; nothing for other kinds of files. */
    static Map<Integer, Map<String, Double>> of(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (name.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
            return ofLines(path);
        }
        return name.matches(".*\\.(csv|tsv)(\\.gz)?") ? ofTable(name, path) : Map.of();
    }

    private static Map<Integer, Map<String, Double>> ofLines(Path path) throws IOException {
        Map<Integer, Map<String, Double>> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(text(path))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    rows.put(number, numbers(JSON.readTree(line)));
                } catch (JsonProcessingException malformed) {
                    // The reader of structures says what is wrong with the line.
                }
            }
        }
        return rows;
    }

    private static Map<Integer, Map<String, Double>> ofTable(String name, Path path) throws IOException {
        Table table;
        try (Reader text = text(path)) {
            table = CsvTable.read(name, text);
        } catch (TableException notEven) {
            // The reader of structures takes the rows that are.
            return Map.of();
        }
        Map<Integer, Map<String, Double>> rows = new HashMap<>();
        for (int column = 0; column < table.names().size(); column++) {
            if (table.unreadable(column).isEmpty()) {
                double[] numbers = table.numbers(column);
                for (int row = 0; row < numbers.length; row++) {
                    if (Double.isFinite(numbers[row])) {
                        rows.computeIfAbsent(row + 1, number -> new HashMap<>())
                                .put(table.names().get(column), numbers[row]);
                    }
                }
            }
        }
        return rows;
    }

    private static Reader text(Path path) throws IOException {
        return new InputStreamReader(Unpacked.open(path), StandardCharsets.UTF_8);
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
