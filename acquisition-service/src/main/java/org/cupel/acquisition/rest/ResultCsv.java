package org.cupel.acquisition.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cupel.acquisition.intake.BatchRow;
import org.cupel.platform.problem.ProblemException;

/** Reads a batch of results from CSV with a header, as spreadsheets write it: separated by commas, semicolons or tabs. */
final class ResultCsv {

    private static final ObjectReader READER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

    private ResultCsv() {}

    /** @throws ProblemException when the whole cannot be read; a row that cannot is told as such */
    static List<BatchRow> rows(byte[] body, String actor) {
        String text = text(body);
        List<BatchRow> rows = new ArrayList<>();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<String[]> lines = READER.with(schema).readValues(text)) {
            ResultColumns columns =
                    ResultColumns.named(lines.hasNextValue() ? cells(lines.nextValue()) : List.of(), actor);
            while (lines.hasNextValue()) {
                BatchRows.requireRoom(rows.size() + 1);
                rows.add(columns.row(rows.size() + 1, cells(lines.nextValue())));
            }
        } catch (JsonProcessingException malformed) {
            throw unreadable("after row " + rows.size() + ": " + malformed.getOriginalMessage()
                    + ". Quote cells that hold separators or quotes.");
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read", e);
        }
        return BatchRows.required(rows);
    }

    private static List<String> cells(String[] line) {
        return Arrays.stream(line).map(cell -> cell == null ? "" : cell.strip()).toList();
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body == null ? new byte[0] : body))
                    .toString();
            // What spreadsheets put before UTF-8.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("because it is no UTF-8. In a spreadsheet save it as \"CSV UTF-8\".");
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.contains(",")) {
            return ',';
        }
        return header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    }

    private static ProblemException unreadable(String why) {
        return new ProblemException(400, "unreadable-csv", "The CSV cannot be read " + why);
    }
}
