package org.cupel.gateway.optimade.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is served under one name: its properties, and the views that have them.
 *
 * @param from the view and its alias
 * @param id the column that identifies an entry, ordered by bytes
 * @param join what beside it is needed for columns that begin with {@code d.}, for filters over all rows; empty when none do
 * @param lookup the same for a few rows, one after the other
 * @param properties by name, in the order in which they are shown
 */
public record EntryType(
        String name,
        String description,
        String from,
        String id,
        String join,
        String lookup,
        Map<String, Property> properties) {

    /** The prefix of what is ours. */
    public static final String PREFIX = "_cupel_";

    /** Begins the columns that only candidates have. */
    private static final String JOINED = "d.";

    static EntryType of(
            String name, String description, String from, String id, String join, String lookup, List<Property> all) {
        Map<String, Property> properties = new LinkedHashMap<>();
        all.forEach(property -> properties.put(property.name(), property));
        return new EntryType(name, description, from, id, join, lookup, properties);
    }

    public Optional<Property> find(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    /** All that can be asked for in a response, {@code id} and {@code type} among them. */
    public Stream<Property> listed() {
        return properties.values().stream().filter(Property::listed);
    }

    public List<Property> sortable() {
        return properties.values().stream().filter(Property::sortable).toList();
    }

    /** Where rows come from when these columns are needed. */
    public String from(Stream<Property> needed) {
        return needed.anyMatch(EntryType::isJoined) ? from + join : from;
    }

    /** As {@link #from(Stream)}, for the entries of a page. */
    public String fromFew(Stream<Property> needed) {
        return needed.anyMatch(EntryType::isJoined) ? from + lookup : from;
    }

    private static boolean isJoined(Property property) {
        return property.column() instanceof Column.Scalar scalar && scalar.sql().startsWith(JOINED);
    }
}
