package org.cupel.gateway.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cupel.platform.problem.ProblemException;

/**
 * The last row of a page: where the next one starts. Opaque to callers.
 *
 * @param order the order the row was read in; another order makes the cursor meaningless
 * @param value of the sorted column as text, null when the row has none
 * @param id of the row as text, which breaks ties
 */
public record Cursor(String order, String value, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String encode() {
        try {
            var bytes = JSON.writeValueAsBytes(new String[] {order, value, id});
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + this, e);
        }
    }

    /** @throws ProblemException 400 when the text is no cursor of a list in this order */
    public static Cursor decode(String text, Order order) {
        var cursor = parse(text);
        if (!cursor.order.equals(order.name())) {
            throw bad(text, "it belongs to sort=" + cursor.order + ", the request asks for sort=" + order.name());
        }
        if (!order.accepts(cursor)) {
            throw bad(text, "it does not name a row");
        }
        return cursor;
    }

    /** The order that a cursor belongs to, whichever it is. */
    static String orderOf(String text) {
        return parse(text).order;
    }

    private static Cursor parse(String text) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = JSON.readValue(json, String[].class);
            if (parts == null || parts.length != 3 || parts[0] == null || parts[2] == null) {
                throw bad(text, "it has another form");
            }
            return new Cursor(parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw bad(text, "it has another form");
        }
    }

    private static ProblemException bad(String text, String why) {
        return new ProblemException(
                400,
                "bad-cursor",
                "The cursor '" + text + "' cannot be used: " + why
                        + ". Follow the 'next' link of a page unchanged, or leave cursor out to start again.");
    }
}
