package org.cupel.ingest.source.optimade;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.cupel.crystal.io.ChangeTimes;
import org.cupel.crystal.io.Compression;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Body;

/**
 * What a page of an OPTIMADE server says of itself (doi:10.1038/s41597-021-00974-z), read without holding it.
 *
 * @param entries on the page
 * @param returned entries that the filter matches, 0 when the server does not tell
 * @param next address of the page after it, empty after the last
 * @param latest change among the entries, null when they tell none
 * @param errors of the envelope, empty for a good page
 */
record StructuresPage(int entries, int returned, String next, Instant latest, String errors) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static StructuresPage read(Body body) throws IOException {
        Reading reading = new Reading();
        try (InputStream in = Compression.expand(body.open());
                JsonParser parser = MAPPER.createParser(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reading.envelope(parser);
            }
        }
        return reading.page();
    }

    /** What has been seen so far. */
    private static final class Reading {
        private int entries = -1;
        private int returned;
        private boolean more = true;
        private String next = "";
        private Instant latest;
        private String errors = "";

        void envelope(JsonParser parser) throws IOException {
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                switch (field) {
                    case "data" -> data(parser);
                    case "meta" -> meta(MAPPER.readTree(parser));
                    case "links" -> links(MAPPER.readTree(parser));
                    case "errors" -> errors = MAPPER.readTree(parser).toString();
                    default -> parser.skipChildren();
                }
            }
        }

        private void data(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return;
            }
            entries = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entries++;
                JsonNode entry = MAPPER.readTree(parser);
                note(ChangeTimes.of(entry.path("attributes").path("last_modified")));
            }
        }

        private void note(Instant changed) {
            if (changed != null) {
                latest = latest == null || changed.isAfter(latest) ? changed : latest;
            }
        }

        private void meta(JsonNode meta) {
            returned = meta.path("data_returned").asInt();
            more = meta.path("more_data_available").asBoolean(true);
        }

        private void links(JsonNode links) {
            JsonNode link = links.path("next");
            next = link.isObject() ? link.path("href").asText("") : link.isTextual() ? link.asText() : "";
        }

        StructuresPage page() {
            if (entries < 0 && errors.isEmpty()) {
                throw new BadAnswerException("The answer has no list \"data\". Is the address that of an OPTIMADE"
                        + " server, e.g. https://example.org/optimade?");
            }
            return new StructuresPage(Math.max(entries, 0), returned, more ? next : "", latest, errors);
        }
    }
}
