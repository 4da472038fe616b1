package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.CrystalException;

/**
 * Splits the second line of an extended XYZ frame into {@code key=value}: bare words, {@code "quoted texts"} with
 * backslashes, {@code {lists}} and {@code [lists]}; a key alone is true.
 */
final class ExtXyzComment {

    private static final Set<String> IDS = Set.of("material_id", "id");

    private final String text;
    private int at;

    private ExtXyzComment(String text) {
        this.text = text;
    }

    static Map<String, JsonNode> parse(String line) {
        return new ExtXyzComment(line.strip()).pairs();
    }

    private Map<String, JsonNode> pairs() {
        Map<String, JsonNode> pairs = new LinkedHashMap<>();
        for (skipSpace(); at < text.length(); skipSpace()) {
            String key = isQuote(text.charAt(at)) ? quoted() : bare("=");
            skipSpace();
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                skipSpace();
                pairs.put(key, IDS.contains(key) ? name() : value());
            } else {
                pairs.put(key, BooleanNode.TRUE);
            }
        }
        return pairs;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** An id stays as it is written, also 007. */
    private JsonNode name() {
        return TextNode.valueOf(at < text.length() && isQuote(text.charAt(at)) ? quoted() : bare(""));
    }

    private JsonNode value() {
        if (at >= text.length()) {
            return ExtXyzValues.value("");
        }
        char first = text.charAt(at);
        if (isQuote(first)) {
            return ExtXyzValues.value(quoted());
        }
        if (first == '{' || first == '[') {
            return ExtXyzValues.bracketed(bracketed(first, first == '{' ? '}' : ']'));
        }
        String word = bare("");
        if (word.equals("_JSON")) {
            skipSpace();
            return value();
        }
        return ExtXyzValues.value(word);
    }

    private String bare(String end) {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && end.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw unreadable("nothing before \"=\"");
        }
        return text.substring(start, at);
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder inner = new StringBuilder();
        for (; at < text.length() && text.charAt(at) != quote; at++) {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length();
            at += escaped ? 1 : 0;
            inner.append(escaped && text.charAt(at) == 'n' ? '\n' : text.charAt(at));
        }
        requireMore("a quoted text is not closed");
        at++;
        return inner.toString();
    }

    private String bracketed(char open, char close) {
        int start = at;
        int depth = 0;
        for (; at < text.length(); at++) {
            depth += text.charAt(at) == open ? 1 : text.charAt(at) == close ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, ++at);
            }
        }
        throw unreadable("a list is not closed by \"" + close + "\"");
    }

    private void requireMore(String problem) {
        if (at >= text.length()) {
            throw unreadable(problem);
        }
    }

    private CrystalException unreadable(String why) {
        String shown = text.length() <= 80 ? text : text.substring(0, 79) + "…";
        return new CrystalException("The second line \"" + shown + "\" cannot be read: " + why
                + ". Write it like Lattice=\"…\" Properties=species:S:1:pos:R:3 energy=-1.5.");
    }
}
