package org.cupel.ingest.source.materialsproject;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cupel.crystal.io.ChangeTimes;
import org.cupel.crystal.io.Compression;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Body;

/**
 * What a page of summaries says of itself, read without holding it.
 *
 * @param total documents that the query matches, 0 when the page does not tell
 * @param entries in the order of the page
 * @param errors of the envelope, empty for a good page
 */
record SummaryPage(int total, List<Entry> entries, String errors) {

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build());

    /**
     * @param id empty when the document has none
     * @param changedAt null when the document does not tell
     */
    record Entry(String id, Instant changedAt) {}

    static SummaryPage read(Body body) throws IOException {
        int total = 0;
        String errors = "";
        List<Entry> entries = null;
        try (InputStream in = Compression.expand(body.open());
                JsonParser parser = MAPPER.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                switch (field) {
                    case "data" -> entries = entries(parser);
                    case "meta" ->
                        total = MAPPER.<JsonNode>readTree(parser)
                                .path("total_doc")
                                .asInt();
                    case "errors", "error", "detail" -> errors += message(MAPPER.readTree(parser));
                    default -> parser.skipChildren();
                }
            }
        }
        require(entries != null || !errors.isEmpty());
        return new SummaryPage(total, entries == null ? List.of() : entries, errors);
    }

    private static void require(boolean page) {
        if (!page) {
            throw new BadAnswerException("The answer has no \"data\". Is the address that of the Materials Project's"
                    + " interface, e.g. https://api.materialsproject.org/?");
        }
    }

    private static String message(JsonNode errors) {
        return errors == null || errors.isNull() || errors.isEmpty() && !errors.isValueNode() ? "" : errors.toString();
    }

    private static List<Entry> entries(JsonParser parser) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return entries;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(parser.currentToken() == JsonToken.START_OBJECT ? entry(parser) : new Entry("", null));
        }
        return entries;
    }

    private static Entry entry(JsonParser parser) throws IOException {
        String id = "";
        Instant changedAt = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "material_id" -> id = parser.getValueAsString("");
                case "last_updated" -> changedAt = ChangeTimes.of(MAPPER.readTree(parser));
                default -> parser.skipChildren();
            }
        }
        return new Entry(id, changedAt);
    }

    Optional<Instant> latest() {
        return entries.stream()
                .map(Entry::changedAt)
                .filter(changed -> changed != null)
                .max(Comparator.naturalOrder());
    }

    /** Whether every document tells when it changed, and none changed before the one that follows it. */
    boolean newestFirst() {
        Instant before = Instant.MAX;
        for (Entry entry : entries) {
            if (entry.changedAt() == null || entry.changedAt().isAfter(before)) {
                return false;
            }
            before = entry.changedAt();
        }
        return true;
    }
}
