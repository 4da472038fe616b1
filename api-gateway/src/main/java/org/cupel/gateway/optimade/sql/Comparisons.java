package org.cupel.gateway.optimade.sql;

import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Filter;
import org.cupel.gateway.optimade.filter.Operator;
import org.cupel.gateway.optimade.filter.Value;
import org.cupel.gateway.optimade.property.Column;
import org.cupel.gateway.optimade.property.Property;
import org.cupel.gateway.optimade.property.PropertyType;

/** Comparisons of properties that hold one value. Types must agree, as the specification has it. */
final class Comparisons {

    private Comparisons() {}

    static Sql withValue(Property property, Operator operator, Value value) {
        String column = scalar(property, operator.text());
        if (property.type() == PropertyType.STRING && value instanceof Value.Text text) {
            return Sql.of("(" + column + " " + operator.sql() + " ?)", text.text());
        }
        if (property.type() == PropertyType.TIMESTAMP && value instanceof Value.Text text) {
            return Sql.of("(" + column + " " + operator.sql() + " ?)", Timestamps.parse(text.text(), property.name()));
        }
        if (property.type() == PropertyType.FLOAT && value instanceof Value.Number number) {
            return Sql.of("(" + column + " " + operator.sql() + " ?)", number.number());
        }
        if (property.type() == PropertyType.INTEGER && value instanceof Value.Number number) {
            return whole(column, operator, number.number());
        }
        throw mismatch(property, value);
    }

    static Sql ofTwo(Property left, Operator operator, Property right) {
        if (left.isAbsent() || right.isAbsent()) {
            return Sql.UNKNOWN;
        }
        boolean comparable = left.type() == right.type()
                || left.type().numeric() && right.type().numeric();
        String first = scalar(left, operator.text());
        String second = scalar(right, operator.text());
        if (!comparable) {
            throw OptimadeException.unsupported(
                    "'" + left.name() + "' is of type " + left.type().optimade() + " and '" + right.name()
                            + "' of type " + right.type().optimade() + ". Compare properties of one type.");
        }
        return Sql.of("(" + first + " " + operator.sql() + " " + second + ")");
    }

    static Sql substring(Property property, Filter.Place place, Value value) {
        if (property.type() != PropertyType.STRING) {
            throw OptimadeException.unsupported("'" + property.name() + "' is of type "
                    + property.type().optimade() + ", so nothing can be looked for within it. Use "
                    + (property.type() == PropertyType.LIST ? "HAS." : "a comparison."));
        }
        if (!(value instanceof Value.Text text)) {
            throw mismatch(property, value);
        }
        String column = scalar(property, "CONTAINS");
        return switch (place) {
            case ANYWHERE -> Sql.of("(strpos(" + column + ", ?) > 0)", text.text());
            case START -> Sql.of("starts_with(" + column + ", ?)", text.text());
            case END -> Sql.of("(right(" + column + ", length(?)) = ?)", text.text(), text.text());
        };
    }

    /** A whole number with any number, such that an index of whole numbers can be used. */
    static Sql whole(String column, Operator operator, double number) {
        boolean whole = number == Math.rint(number);
        boolean beyond = number < Integer.MIN_VALUE || number > Integer.MAX_VALUE;
        if (beyond || !whole && !operator.ordered()) {
            // The same for all entries that have a value.
            boolean truth = operator.holds(number > 0 && beyond ? -1 : 1);
            return Sql.of("(case when " + column + " is not null then " + truth + " end)");
        }
        Operator closed = whole ? operator : closed(operator);
        boolean upper = closed == Operator.AT_MOST || closed == Operator.LESS;
        return Sql.of(
                "(" + column + " " + closed.sql() + " ?)", (int) (upper ? Math.floor(number) : Math.ceil(number)));
    }

    /** What is below a fraction is at most the whole number under it. */
    private static Operator closed(Operator operator) {
        return operator == Operator.LESS || operator == Operator.AT_MOST ? Operator.AT_MOST : Operator.AT_LEAST;
    }

    private static String scalar(Property property, String operator) {
        if (property.column() instanceof Column.Scalar scalar) {
            return scalar.sql();
        }
        String advice = property.column() instanceof Column.Items
                ? "Use HAS, HAS ALL, HAS ANY, HAS ONLY or LENGTH."
                : "Only LENGTH, IS KNOWN and IS UNKNOWN are understood for it.";
        throw OptimadeException.unsupported(
                "'" + property.name() + "' is a list, which " + operator + " cannot compare. " + advice);
    }

    static OptimadeException mismatch(Property property, Value value) {
        PropertyType type = property.item() == null ? property.type() : property.item();
        String wanted =
                switch (type) {
                    case STRING -> "a string in double quotes";
                    case TIMESTAMP -> "a time in double quotes, such as \"2026-01-31T12:00:00Z\"";
                    case INTEGER, FLOAT -> "a number without quotes";
                    case LIST -> "nothing else";
                };
        return OptimadeException.unsupported(
                "'" + property.name() + "' is compared with " + value.shown() + ". Compare it with " + wanted + ".");
    }
}
