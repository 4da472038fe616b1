package org.cupel.gateway.optimade.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Excerpt;

/**
 * The last entry of a page: where the next one starts, at whatever depth, and what was counted for the first, so that no later page
 * counts again. Opaque to clients.
 *
 * @param filter tag of the filter that it belongs to
 * @param sort as the client wrote it
 * @param value of the sorted property, null when the entry has none
 * @param returned entries that match, null when they were too many to count in time
 * @param available entries in all
 */
public record PageCursor(String filter, String sort, String value, String id, Long returned, long available) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 6;

    public static String tag(String filter) {
        return Integer.toHexString(filter.hashCode());
    }

    public String encode() {
        try {
            Object[] parts = {filter, sort, value, id, returned, available};
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + this, e);
        }
    }

    /** @throws OptimadeException 400 when it is no cursor of this list */
    public static PageCursor decode(String text, String filter, Sorting sorting) {
        PageCursor cursor = parse(text);
        if (!cursor.filter.equals(tag(filter)) || !cursor.sort.equals(sorting.name())) {
            throw bad(text, "it belongs to another filter or order");
        }
        return cursor;
    }

    /** The value as the database has it. */
    public Object typed(Sorting sorting) {
        try {
            return SortValue.parse(value, sorting.property().type());
        } catch (RuntimeException e) {
            throw bad(encode(), "its value is none of " + sorting.property().name());
        }
    }

    private static PageCursor parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            JsonNode parts = JSON.readTree(bytes);
            boolean complete = parts != null
                    && parts.isArray()
                    && parts.size() == PARTS
                    && parts.get(0).isTextual()
                    && parts.get(1).isTextual()
                    && (parts.get(2).isNull() || isText(parts.get(2)))
                    && isText(parts.get(3))
                    && (parts.get(4).isNull() || parts.get(4).canConvertToLong())
                    && parts.get(5).canConvertToLong();
            if (complete) {
                return new PageCursor(
                        parts.get(0).textValue(),
                        parts.get(1).textValue(),
                        parts.get(2).textValue(),
                        parts.get(3).textValue(),
                        parts.get(4).isNull() ? null : Math.max(0, parts.get(4).longValue()),
                        Math.max(0, parts.get(5).longValue()));
            }
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw bad(text, "it is damaged");
        }
        throw bad(text, "it is damaged");
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual() && node.textValue().indexOf('\0') < 0;
    }

    private static OptimadeException bad(String text, String why) {
        return OptimadeException.bad(
                "page_cursor",
                "The cursor '" + Excerpt.of(text) + "' cannot be used: " + why
                        + ". Follow links.next as it was given, or begin without page_cursor.");
    }
}
