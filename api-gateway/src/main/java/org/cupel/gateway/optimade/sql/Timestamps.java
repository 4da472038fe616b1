package org.cupel.gateway.optimade.sql;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Excerpt;

/** Times of RFC 3339, section 5.6. */
final class Timestamps {

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?\\d*([Zz]|[+-]\\d\\d:\\d\\d)", Pattern.DOTALL);
    private static final Pattern BEYOND_NANOSECONDS = Pattern.compile("(\\.\\d{9})\\d+");

    private Timestamps() {}

    static OffsetDateTime parse(String text, String property) {
        if (FORM.matcher(text).matches()) {
            try {
                String exact = BEYOND_NANOSECONDS.matcher(text).replaceFirst("$1");
                // A leap second is read as the end of the second before it, which no clock here tells apart.
                return OffsetDateTime.parse(exact.replace(' ', 'T').replaceFirst(":60(\\.\\d+)?", ":59.999999"));
            } catch (DateTimeException e) {
                throw unreadable(text, property);
            }
        }
        throw unreadable(text, property);
    }

    private static OptimadeException unreadable(String text, String property) {
        return OptimadeException.bad(
                "filter",
                "'" + property + "' is a time, and \"" + Excerpt.of(text)
                        + "\" is none. Write it as in RFC 3339, such as \"2026-01-31T12:00:00Z\".");
    }
}
