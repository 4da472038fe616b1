package org.cupel.gateway.optimade.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.document.Warning;
import org.cupel.gateway.optimade.filter.Excerpt;
import org.cupel.gateway.optimade.property.EntryType;

/** The query of a request: what is in it once, and what should not be in it at all. */
final class QueryParameters {

    private static final Set<String> OF_LISTS = Set.of(
            "filter",
            "page_limit",
            "page_offset",
            "page_number",
            "page_cursor",
            "sort",
            "include",
            "response_format",
            "response_fields",
            "email_address",
            "api_hint");
    private static final Set<String> NOT_DONE = Set.of("page_above", "page_below");

    private final MultivaluedMap<String, String> given;
    private final List<Warning> warnings = new ArrayList<>();

    QueryParameters(MultivaluedMap<String, String> given) {
        this.given = given;
        requireJson();
    }

    /** Of a list, where names that mean nothing are errors. */
    QueryParameters requireKnown() {
        given.keySet().forEach(this::requireKnown);
        return this;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** @throws OptimadeException 400 when it is there more than once */
    Optional<String> text(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw OptimadeException.bad(name, "'" + name + "' is given " + values.size() + " times. Give it once.");
        }
        return values.stream().findFirst();
    }

    Optional<Integer> whole(String name, int least) {
        return text(name).map(text -> whole(name, text, least));
    }

    private static int whole(String name, String text, int least) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notWhole(name, text, least);
        }
        throw notWhole(name, text, least);
    }

    private static OptimadeException notWhole(String name, String text, int least) {
        return OptimadeException.bad(
                name,
                "'" + name + "' is '" + Excerpt.of(text) + "'. Give a whole number from " + least + " to "
                        + Integer.MAX_VALUE + ".");
    }

    private void requireJson() {
        String format = text("response_format").orElse("json");
        if (!format.equals("json")) {
            throw OptimadeException.bad(
                    "response_format",
                    "'" + Excerpt.of(format)
                            + "' is no format that is written here. Use response_format=json or leave it" + " out.");
        }
    }

    private void requireKnown(String name) {
        if (OF_LISTS.contains(name)) {
            return;
        }
        if (name.startsWith("_") && !name.startsWith(EntryType.PREFIX)) {
            warnings.add(Warning.unknownParameter(name));
            return;
        }
        String why = NOT_DONE.contains(name)
                ? "'" + name + "' is not understood here. Follow links.next, or use page_offset."
                : "'" + Excerpt.of(name) + "' is no parameter of a list. Use " + String.join(", ", sorted()) + ".";
        throw OptimadeException.bad(name, why);
    }

    private static List<String> sorted() {
        return OF_LISTS.stream().sorted().toList();
    }
}
