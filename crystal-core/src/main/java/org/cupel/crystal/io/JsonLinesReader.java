package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/**
 * JSON lines, one material each: {@code
 * {"material_id":"mp-1","cell":[a,b,c,alpha,beta,gamma],"species":["Li",…],"frac":[[x,y,z],…],"e_above_hull":0.01}}.
 *
 * <p>The structure may also be canonical ({@code lattice}), or stand under {@code structure} in any layout of
 * {@link CrystalJson#read(String)}. Labels are the names of {@link MaterialProperty} in its units; {@code null} means
 * unknown; other fields are ignored. Empty lines are skipped but counted, and so are, in JSON lines of OPTIMADE, the header and
 * entries that are no structures.
 */
public final class JsonLinesReader implements MaterialReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader FIELDS = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final MaterialDocuments documents;

    /** Null for the thread that consumes. */
    private final Parallelism parallelism;

    public JsonLinesReader(CrystalChecks checks) {
        this(new MaterialDocuments(checks), null);
    }

    private JsonLinesReader(MaterialDocuments documents, Parallelism parallelism) {
        this.documents = documents;
        this.parallelism = parallelism;
    }

    @Override
    public JsonLinesReader inParallel(Parallelism wanted) {
        return new JsonLinesReader(documents, wanted);
    }

    private record Line(int number, byte[] bytes, boolean overlong) {}

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        InputStream plain = Compression.expand(in);
        ParallelRows.RawRows<Line> lines = lines(plain);
        Stream<ReadOutcome> rows = parallelism == null
                ? OutcomeStreams.of(() -> nextRow(lines))
                : ParallelRows.of(lines, line -> line.bytes().length, this::row, parallelism);
        return rows.onClose(() -> close(plain));
    }

    private static ParallelRows.RawRows<Line> lines(InputStream plain) {
        BoundedLines lines = new BoundedLines(plain);
        return new ParallelRows.RawRows<>() {
            private int number;

            @Override
            public Line next() throws IOException {
                byte[] bytes = lines.nextBytes();
                return bytes == null ? null : new Line(++number, bytes, lines.overlong());
            }
        };
    }

    private ReadOutcome nextRow(ParallelRows.RawRows<Line> lines) throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            ReadOutcome outcome = row(line);
            if (outcome != null) {
                return outcome;
            }
        }
        return null;
    }

    /** Null for a line that describes no material. */
    private ReadOutcome row(Line line) {
        if (line.overlong()) {
            return overlong(line);
        }
        ReadOutcome usual = usual(line);
        return usual == null ? row(line.number(), BoundedLines.text(line.bytes(), line.bytes().length)) : usual;
    }

    /** Null where the tree has to decide what the line means, or to say what is wrong with it. */
    private ReadOutcome usual(Line line) {
        try {
            StreamedRow row = StreamedRow.read(FIELDS, line.bytes());
            return row == null ? null : documents.outcome(line.number(), row);
        } catch (CrystalException refused) {
            return null;
        }
    }

    private ReadOutcome row(int lineNumber, String line) {
        if (line.isBlank()) {
            return null;
        }
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JsonProcessingException malformed) {
            return new ReadOutcome.Rejected(
                    lineNumber,
                    "",
                    "Not JSON: " + malformed.getOriginalMessage() + ". Write one complete object per line.",
                    line);
        }
        String id = MaterialNodes.id(node);
        try {
            return documents.outcome(lineNumber, id, node);
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(lineNumber, id, refused.getMessage(), line);
        }
    }

    private static ReadOutcome overlong(Line line) {
        return new ReadOutcome.Rejected(
                line.number(),
                "",
                "The line is longer than " + BoundedLines.LIMIT_BYTES + " bytes. Write one structure per line.",
                BoundedLines.text(line.bytes(), ReadOutcome.Rejected.EXCERPT_LENGTH * 4));
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
