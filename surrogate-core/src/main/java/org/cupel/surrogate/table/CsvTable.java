package org.cupel.surrogate.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads tables separated by commas, or by tabs or semicolons where the first line has those. The first line is a header unless one of its cells is a number; columns of a table
 * without header are x1, x2, … and last. A column whose header is empty is called "row".
 */
public final class CsvTable {

    private static final int PEEK_CHARACTERS = 1 << 16;

    /** Where more rows are uneven, it is the table that is wrong. */
    private static final double MOST_REFUSED = 0.01;

    private CsvTable() {}

    /** @throws TableException when it is no table: no rows, rows of different lengths, names that repeat */
    public static Table read(String source, Reader text) {
        ReadTable read = readMost(source, text);
        read.refused().forEach((row, reason) -> {
            throw uneven(source, row, reason);
        });
        return read.table();
    }

    /**
     * As {@link #read}, but rows of another length are left out while they are at most one in a hundred.
     *
     * @throws TableException when it is no table
     */
    public static ReadTable readMost(String source, Reader text) {
        List<List<String>> lines = new ArrayList<>();
        var mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        try (BufferedReader buffered = new BufferedReader(text, PEEK_CHARACTERS);
                MappingIterator<String[]> rows = mapper.readerFor(String[].class)
                        .with(CsvSchema.emptySchema().withColumnSeparator(separator(buffered)))
                        .readValues(buffered)) {
            while (rows.hasNextValue()) {
                lines.add(Arrays.stream(rows.nextValue()).map(String::strip).toList());
            }
        } catch (IOException malformed) {
            throw new TableException("Table " + source + " cannot be read after row " + lines.size() + ": "
                    + malformed.getMessage() + ". Quote cells that hold commas.");
        }
        return table(source, lines);
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(PEEK_CHARACTERS);
        char[] beginning = new char[PEEK_CHARACTERS / 2];
        int length = Math.max(0, text.read(beginning));
        text.reset();
        String first = new String(beginning, 0, length).lines().findFirst().orElse("");
        return first.contains("\t") ? '\t' : first.contains(";") && !first.contains(",") ? ';' : ',';
    }

    private static ReadTable table(String source, List<List<String>> lines) {
        if (lines.isEmpty()) {
            throw new TableException("Table " + source + " is empty. Give at least one row.");
        }
        List<String> first = withoutMark(lines.get(0));
        boolean header = first.stream().noneMatch(Cells::isNumber);
        List<String> names = header ? named(source, first) : numbered(first.size());
        List<List<String>> rows = header ? lines.subList(1, lines.size()) : lines;
        if (rows.isEmpty()) {
            throw new TableException("Table " + source + " has a header and no rows. Give at least one row.");
        }
        return evenRows(source, names, rows);
    }

    private static ReadTable evenRows(String source, List<String> names, List<List<String>> rows) {
        List<List<String>> even = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Map<Integer, String> refused = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() == names.size()) {
                even.add(rows.get(i));
                numbers.add(i + 1);
            } else {
                refused.put(i + 1, rows.get(i).size() + " cells, the first line " + names.size());
            }
        }
        if (refused.size() > MOST_REFUSED * rows.size()) {
            int row = refused.keySet().iterator().next();
            throw uneven(source, row, refused.get(row));
        }
        return new ReadTable(new Table(names, even), numbers, refused);
    }

    private static TableException uneven(String source, int row, String reason) {
        return new TableException(
                "Row " + row + " of table " + source + " has " + reason + ". Give every row as many.");
    }

    private static List<String> withoutMark(List<String> first) {
        List<String> cells = new ArrayList<>(first);
        if (cells.get(0).startsWith("\uFEFF")) {
            cells.set(0, cells.get(0).substring(1));
        }
        return cells;
    }

    private static List<String> named(String source, List<String> header) {
        List<String> names =
                header.stream().map(name -> name.isEmpty() ? "row" : name).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new TableException(
                        "Table " + source + " has more than one column \"" + name + "\". Rename all but one.");
            }
        }
        return names;
    }

    private static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int c = 1; c < width; c++) {
            names.add("x" + c);
        }
        names.add("last");
        return names;
    }
}
