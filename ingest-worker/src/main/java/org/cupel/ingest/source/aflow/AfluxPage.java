package org.cupel.ingest.source.aflow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.io.Compression;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Body;

/**
 * What a page of AFLUX (doi:10.1016/j.commatsci.2017.04.036) says of itself: its keys read {@code "21 of 912"}.
 *
 * @param entries on the page
 * @param last place of its last entry, from 1; 0 when the page does not tell
 * @param total entries that the matchbook finds, 0 when the page does not tell
 */
record AfluxPage(int entries, int last, int total) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("(\\d+) of (\\d+)");

    static AfluxPage read(Body body) throws IOException {
        try (InputStream in = Compression.expand(body.open());
                JsonParser parser = MAPPER.createParser(in)) {
            return switch (parser.nextToken()) {
                case START_OBJECT -> keyed(parser);
                case START_ARRAY -> listed(parser);
                default ->
                    throw new BadAnswerException("The answer is neither a list nor an object of entries: "
                            + parser.getText() + ". Check the matchbook.");
            };
        }
    }

    private static AfluxPage keyed(JsonParser parser) throws IOException {
        int entries = 0;
        int last = 0;
        int total = 0;
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            Matcher place = PLACE.matcher(key);
            if (!place.matches()) {
                parser.nextToken();
                throw new BadAnswerException("AFLOW answered with \"" + key + "\" instead of entries: "
                        + MAPPER.readTree(parser) + ". Check the matchbook.");
            }
            entries++;
            last = Math.max(last, Integer.parseInt(place.group(1)));
            total = Integer.parseInt(place.group(2));
            parser.nextToken();
            parser.skipChildren();
        }
        return new AfluxPage(entries, last, total);
    }

    private static AfluxPage listed(JsonParser parser) throws IOException {
        int entries = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries++;
            parser.skipChildren();
        }
        return new AfluxPage(entries, 0, 0);
    }
}
