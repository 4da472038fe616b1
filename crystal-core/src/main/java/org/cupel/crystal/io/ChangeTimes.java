package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * When a source says that it last changed something: ISO 8601, with a blank or a T, with or without a zone (then UTC); as
 * text, or as MongoDB ({@code $date}) and monty ({@code string}) wrap it; or milliseconds since 1970.
 */
public final class ChangeTimes {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS]"
            + "[.SSSSSSSS][.SSSSSSS][.SSSSSS][.SSSSS][.SSSS][.SSS][.SS][.S][XXX][XX][X]");

    private ChangeTimes() {}

    /** Null where {@code node} tells no time that can be read. */
    public static Instant of(JsonNode node) {
        if (node.isObject()) {
            return of(node.path(node.has("$date") ? "$date" : node.has("$numberLong") ? "$numberLong" : "string"));
        }
        if (node.isIntegralNumber()) {
            return ofMillis(node.asText());
        }
        return node.isTextual() ? ofText(node.asText().strip()) : null;
    }

    private static Instant ofText(String text) {
        if (text.matches("\\d{9,14}")) {
            return ofMillis(text);
        }
        try {
            TemporalAccessor time =
                    ISO.parseBest(text.replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime zoned
                    ? zoned.toInstant()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Instant ofMillis(String text) {
        return text.matches("\\d{1,14}") ? Instant.ofEpochMilli(Long.parseLong(text)) : null;
    }
}
