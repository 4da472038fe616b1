package org.cupel.gateway.optimade.page;

import java.time.OffsetDateTime;
import org.cupel.gateway.optimade.property.PropertyType;

/** A value that entries are sorted by, as the text within a cursor. */
final class SortValue {

    private SortValue() {}

    /** @throws RuntimeException when the text is no such value */
    static Object parse(String text, PropertyType type) {
        return switch (type) {
            case INTEGER -> Integer.valueOf(text);
            case FLOAT -> Double.valueOf(text);
            case TIMESTAMP -> OffsetDateTime.parse(text);
            default -> text;
        };
    }
}
