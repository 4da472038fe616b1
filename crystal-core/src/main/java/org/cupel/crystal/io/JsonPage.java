package org.cupel.crystal.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The documents of one JSON text, one in memory at a time: a list, bare or under {@code data}, {@code results} or {@code
 * entries}; the numbered entries of AFLUX ({@code "3 of 912"}); or a single document, bare or under {@code data}.
 */
final class JsonPage {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();
    private static final Set<String> LISTS = Set.of("data", "results", "entries");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,12} of \\d{1,12}");

    private final JsonParser parser;
    private final MeteredStream in;
    private final ObjectNode rest = MAPPER.createObjectNode();
    private boolean inObject;
    private boolean inList;
    private boolean behind;
    private boolean many;
    private JsonNode single;

    private JsonPage(MeteredStream in) throws IOException {
        this.in = in;
        this.parser = MAPPER.createParser(in);
    }

    /**
     * Goes to the first document.
     *
     * @throws UnreadableSourceException if there is none but an error that a server tells
     */
    static JsonPage open(MeteredStream in) throws IOException {
        JsonPage page = new JsonPage(in);
        JsonToken first = page.parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            page.enterList();
        } else if (first == JsonToken.START_OBJECT) {
            page.inObject = true;
            page.fields();
        } else if (first != null) {
            page.single = MAPPER.readTree(page.parser);
        }
        page.requireNoError();
        return page;
    }

    private void requireNoError() {
        boolean empty = !inObject && !inList && (single == null || single == rest);
        if (empty) {
            ServerErrors.requireNone(rest, single == rest);
        }
    }

    private void enterList() throws IOException {
        inList = true;
        many = true;
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            leaveList();
        }
    }

    private void leaveList() throws IOException {
        inList = false;
        if (inObject) {
            fields();
        }
    }

    /** Keeps fields until a document begins or the object ends. */
    private void fields() throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                enterList();
                return;
            }
            if (value == JsonToken.START_OBJECT && NUMBERED.matcher(name).matches()) {
                many = true;
                return;
            }
            rest.set(name, MAPPER.readTree(parser));
        }
        inObject = false;
        if (!many) {
            single = rest.path("data").isObject() ? rest.get("data") : rest;
        }
    }

    /** Whether the text is one document rather than a list. */
    boolean isSingle() {
        return !many;
    }

    /** The next document, or null after the last. */
    JsonNode next() throws IOException {
        in.renew();
        if (behind) {
            behind = false;
            advance();
        }
        JsonNode next = inList || inObject ? MAPPER.readTree(parser) : single;
        behind = inList || inObject;
        single = null;
        return next;
    }

    /** Only when the next document is asked for: a text that breaks off behind this one leaves it alone. */
    private void advance() throws IOException {
        if (!inList) {
            fields();
        } else if (parser.nextToken() == JsonToken.END_ARRAY) {
            leaveList();
        }
    }
}
