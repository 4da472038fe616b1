package org.cupel.gateway.optimade.page;

import java.util.stream.Collectors;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Excerpt;
import org.cupel.gateway.optimade.property.Column;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.Property;

/** A total order of entries: by one property, ties broken by id in the same direction, entries without a value last. */
public record Sorting(Property property, boolean descending) {

    /** @throws OptimadeException 400 when entries cannot be sorted like that */
    public static Sorting of(String text, EntryType type) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return type.find(name)
                .filter(Property::sortable)
                .map(property -> new Sorting(property, descending))
                .orElseThrow(() -> OptimadeException.bad(
                        "sort",
                        "The entries of " + type.name() + " cannot be sorted by '" + Excerpt.of(text) + "'. Try one of "
                                + type.sortable().stream().map(Property::name).collect(Collectors.joining(", "))
                                + ", with a leading minus for descending order."));
    }

    public String name() {
        return (descending ? "-" : "") + property.name();
    }

    public String sql() {
        return column().sql();
    }

    public boolean nullable() {
        return column().nullable();
    }

    public boolean byId() {
        return property.name().equals("id");
    }

    private Column.Scalar column() {
        return (Column.Scalar) property.column();
    }
}
