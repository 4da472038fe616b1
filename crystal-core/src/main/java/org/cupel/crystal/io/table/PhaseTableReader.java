package org.cupel.crystal.io.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CifReader;
import org.cupel.crystal.io.Compression;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.OutcomeStreams;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.ReferencePhase;
import org.cupel.crystal.io.RowOrigin;
import org.cupel.crystal.io.UnreadableSourceException;

/**
 * Tables of compositions and labels, separated by commas, semicolons or tabs, one phase per line; with a column {@code cif}
 * each row has its structure and is a material. Cells may be quoted and then hold several lines. Columns are known by
 * title: {@code composition}, {@code formula}, {@code bulk_symbols} or {@code A}, {@code B} and {@code anion}; {@code
 * material_id}, {@code id} and the like; the names of {@link org.cupel.crystal.io.MaterialProperty}.
 */
public final class PhaseTableReader implements MaterialReader {

    private static final int PEEK_CHARACTERS = 1 << 16;

    private final CrystalChecks checks;

    public PhaseTableReader(CrystalChecks checks) {
        this.checks = checks;
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(Compression.expand(in), StandardCharsets.UTF_8), PEEK_CHARACTERS);
        try {
            Rows rows = new Rows(name, cells(text));
            return OutcomeStreams.of(rows).onClose(() -> close(text));
        } catch (IOException | RuntimeException failed) {
            text.close();
            throw failed;
        }
    }

    private static MappingIterator<String[]> cells(BufferedReader text) throws IOException {
        text.mark(PEEK_CHARACTERS);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(PEEK_CHARACTERS);
        char[] beginning = new char[PEEK_CHARACTERS / 2];
        int length = Math.max(0, text.read(beginning));
        text.reset();
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(new String(beginning, 0, length)));
        return mapper.readerFor(String[].class).with(schema).readValues(text);
    }

    private static char separator(String beginning) {
        String header = beginning.lines().findFirst().orElse("");
        return header.contains("\t") ? '\t' : header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    private static void close(BufferedReader text) {
        try {
            text.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private final class Rows implements OutcomeStreams.Source<ReadOutcome> {

        private final TableHeader header;
        private final MappingIterator<String[]> lines;
        private int number;
        private boolean broken;

        Rows(String name, MappingIterator<String[]> lines) throws IOException {
            this.lines = lines;
            try {
                List<String> titles = lines.hasNextValue()
                        ? Arrays.stream(lines.nextValue()).map(String::strip).toList()
                        : List.of();
                this.header = new TableHeader(name, titles);
            } catch (JsonProcessingException malformed) {
                throw new UnreadableSourceException(
                        "\"" + name + "\" is no table: " + malformed.getOriginalMessage() + ". Quote cells that hold"
                                + " separators.",
                        malformed);
            }
        }

        @Override
        public ReadOutcome next() throws IOException {
            if (broken) {
                return null;
            }
            number++;
            try {
                return lines.hasNextValue() ? outcome(new TableRow(Arrays.asList(lines.nextValue()))) : null;
            } catch (JsonProcessingException malformed) {
                broken = true;
                return new ReadOutcome.Rejected(
                        number,
                        "",
                        "Row " + number + " is no line of a table: " + malformed.getOriginalMessage()
                                + ". Quote cells that hold separators; nothing behind it is read.",
                        "");
            }
        }

        private ReadOutcome outcome(TableRow row) {
            String id = header.id(number, row);
            try {
                return row(id, row);
            } catch (CrystalException refused) {
                return new ReadOutcome.Rejected(number, id, refused.getMessage(), row.text());
            }
        }

        private ReadOutcome row(String id, TableRow row) {
            Map<String, Double> values = new HashMap<>();
            Map<String, String> facts = new LinkedHashMap<>();
            header.read(row, values, facts);
            RowOrigin origin = new RowOrigin(header.functional(), "", null, facts, null);
            if (header.cif(row).isPresent()) {
                Crystal crystal = CifReader.crystal(header.cif(row).get());
                return new ReadOutcome.Accepted(number, new MaterialRow(id, checks.require(crystal), values, origin));
            }
            return new ReadOutcome.Reference(
                    number, new ReferencePhase(id, Composition.parse(header.formula(row)), values, origin));
        }
    }
}
