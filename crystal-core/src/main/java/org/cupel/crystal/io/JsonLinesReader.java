package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private final MaterialDocuments documents;

    public JsonLinesReader(CrystalChecks checks) {
        this.documents = new MaterialDocuments(checks);
    }

    @Override
    public Stream<ReadOutcome> read(String name, InputStream in) throws IOException {
        InputStream plain = Compression.expand(in);
        BoundedLines lines = new BoundedLines(plain);
        return OutcomeStreams.of(new OutcomeStreams.Source<ReadOutcome>() {
                    private int lineNumber;

                    @Override
                    public ReadOutcome next() throws IOException {
                        for (String line = lines.next(); line != null; line = lines.next()) {
                            lineNumber++;
                            ReadOutcome outcome = lines.overlong() ? overlong(lineNumber, line) : row(lineNumber, line);
                            if (outcome != null) {
                                return outcome;
                            }
                        }
                        return null;
                    }
                })
                .onClose(() -> close(plain));
    }

    /** Null for a line that describes no material. */
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

    private static ReadOutcome overlong(int lineNumber, String line) {
        return new ReadOutcome.Rejected(
                lineNumber,
                "",
                "The line is longer than " + BoundedLines.LIMIT_BYTES + " bytes. Write one structure per line.",
                line);
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
