package org.cupel.gateway.optimade.property;

/**
 * A property of an entry: what clients are told of it, and where it is.
 *
 * @param item type of the items of a list, null for anything else and for lists of lists
 * @param unit as the Unified Code for Units of Measure prints it, null without one
 * @param sortable whether an index has its order
 * @param crystal whether its value is read from the structure instead of a column
 * @param listed whether it is an attribute; names of parts of attributes can only be asked for in filters
 */
public record Property(
        String name,
        PropertyType type,
        PropertyType item,
        String unit,
        String title,
        String description,
        Column column,
        boolean sortable,
        boolean crystal,
        boolean listed) {

    static Property scalar(String name, PropertyType type, String sql, String title, String description) {
        return new Property(
                name, type, null, null, title, description, new Column.Scalar(sql, false), false, false, true);
    }

    static Property list(String name, PropertyType item, Column column, String title, String description) {
        return new Property(name, PropertyType.LIST, item, null, title, description, column, false, false, true);
    }

    /** A part of an attribute, or a relationship. */
    static Property part(String name, String sql, String length) {
        var column = new Column.Items(sql, length, name);
        return new Property(name, PropertyType.LIST, PropertyType.STRING, null, "", "", column, false, false, false);
    }

    static Property absent(String name) {
        return new Property(name, PropertyType.STRING, null, null, "", "", new Column.Absent(), false, false, false);
    }

    Property in(String otherUnit) {
        return new Property(name, type, item, otherUnit, title, description, column, sortable, crystal, listed);
    }

    Property sorted() {
        return new Property(name, type, item, unit, title, description, column, true, crystal, listed);
    }

    Property fromCrystal() {
        return new Property(name, type, item, unit, title, description, column, sortable, true, listed);
    }

    /** Of some entries only. */
    Property optional() {
        var scalar = (Column.Scalar) column;
        return new Property(
                name,
                type,
                item,
                unit,
                title,
                description,
                new Column.Scalar(scalar.sql(), true),
                sortable,
                crystal,
                listed);
    }

    public boolean isAbsent() {
        return column instanceof Column.Absent;
    }
}
