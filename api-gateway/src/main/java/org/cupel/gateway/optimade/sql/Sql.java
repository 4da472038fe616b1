package org.cupel.gateway.optimade.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition: text of ours with a question mark for every value of a caller, in order. True, false or, as SQL has it, neither
 * when it asks for a value that an entry does not have; OPTIMADE wants the same, also under NOT.
 */
public record Sql(String text, List<Object> values) {

    /** Neither true nor false. */
    static final Sql UNKNOWN = new Sql("null::boolean", List.of());

    static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    static Sql of(boolean truth) {
        return new Sql(Boolean.toString(truth), List.of());
    }

    static Sql joined(List<Sql> parts, String conjunction) {
        var values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(" " + conjunction + " ", "(", ")")), values);
    }

    Sql within(String before, String after) {
        return new Sql(before + text + after, values);
    }
}
