package org.cupel.gateway.optimade.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Filter;
import org.cupel.gateway.optimade.filter.Operator;
import org.cupel.gateway.optimade.filter.Term;
import org.cupel.gateway.optimade.filter.Value;
import org.cupel.gateway.optimade.property.Column;
import org.cupel.gateway.optimade.property.Property;
import org.cupel.gateway.optimade.property.PropertyType;

/** HAS in all its forms. */
final class ListConditions {

    private ListConditions() {}

    static Sql has(List<Property> properties, Filter.Has has) {
        if (properties.stream().anyMatch(Property::isAbsent)) {
            return Sql.UNKNOWN;
        }
        List<Column.Items> lists =
                properties.stream().map(ListConditions::items).toList();
        requireAligned(properties, lists);
        has.tuples().forEach(tuple -> requireTypes(properties, tuple));
        if (lists.size() == 1
                && has.tuples().stream().allMatch(tuple -> tuple.get(0).operator() == Operator.EQUAL)) {
            return sets(properties.get(0), lists.get(0), has);
        }
        return switch (has.quantifier()) {
            case ALL -> Sql.joined(each(properties, lists, has), "and");
            case ANY -> Sql.joined(each(properties, lists, has), "or");
            case ONLY -> only(properties, lists, has);
        };
    }

    private static Column.Items items(Property property) {
        if (property.column() instanceof Column.Items items) {
            return items;
        }
        throw OptimadeException.unsupported("HAS cannot be asked of '" + property.name() + "'. Only "
                + (property.column() instanceof Column.Opaque
                        ? "LENGTH, IS KNOWN and IS UNKNOWN are understood for it."
                        : "lists have items: compare it with a value."));
    }

    private static void requireAligned(List<Property> properties, List<Column.Items> lists) {
        if (lists.stream().map(Column.Items::aligned).distinct().count() > 1) {
            throw OptimadeException.unsupported("The items of "
                    + properties.stream().map(Property::name).collect(Collectors.joining(", "))
                    + " do not correspond to each other. Those of elements and elements_ratios do.");
        }
    }

    private static void requireTypes(List<Property> properties, List<Term> tuple) {
        for (int i = 0; i < tuple.size(); i++) {
            Value value = tuple.get(i).value();
            boolean fits = properties.get(i).item() == PropertyType.STRING
                    ? value instanceof Value.Text
                    : value instanceof Value.Number;
            if (!fits) {
                throw Comparisons.mismatch(properties.get(i), value);
            }
        }
    }

    /** Equality alone: what an inverted index answers. */
    private static Sql sets(Property property, Column.Items list, Filter.Has has) {
        String operator =
                switch (has.quantifier()) {
                    case ALL -> "@>";
                    case ANY -> "&&";
                    case ONLY -> "<@";
                };
        List<Object> values =
                has.tuples().stream().map(tuple -> bound(tuple.get(0).value())).toList();
        return property.item() == PropertyType.STRING
                ? Sql.of("(" + list.sql() + " " + operator + " ?::text[])", (Object) values.toArray(String[]::new))
                : Sql.of("(" + list.sql() + " " + operator + " ?::double precision[])", (Object)
                        values.toArray(Double[]::new));
    }

    private static List<Sql> each(List<Property> properties, List<Column.Items> lists, Filter.Has has) {
        return has.tuples().stream().map(tuple -> one(properties, lists, tuple)).toList();
    }

    /** Some position fits; that its strings occur at all is asked first, because an index knows. */
    private static Sql one(List<Property> properties, List<Column.Items> lists, List<Term> tuple) {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            if (tuple.get(i).operator() == Operator.EQUAL && properties.get(i).item() == PropertyType.STRING) {
                parts.add(Sql.of(lists.get(i).sql() + " @> ?::text[]", (Object)
                        new String[] {(String) bound(tuple.get(i).value())}));
            }
        }
        parts.add(position(tuple).within("exists (select from " + unnested(lists) + " where ", ")"));
        return Sql.joined(parts, "and");
    }

    private static Sql only(List<Property> properties, List<Column.Items> lists, Filter.Has has) {
        List<Sql> allowed = has.tuples().stream().map(ListConditions::position).toList();
        return Sql.joined(allowed, "or").within("(not exists (select from " + unnested(lists) + " where not ", "))");
    }

    private static Sql position(List<Term> tuple) {
        return Sql.joined(
                IntStream.range(0, tuple.size())
                        .mapToObj(i -> Sql.of(
                                "z.c" + i + " " + tuple.get(i).operator().sql() + " ?",
                                bound(tuple.get(i).value())))
                        .toList(),
                "and");
    }

    private static String unnested(List<Column.Items> lists) {
        return IntStream.range(0, lists.size())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(
                        ", ",
                        lists.stream().map(Column.Items::sql).collect(Collectors.joining(", ", "unnest(", ") as z(")),
                        ")"));
    }

    private static Object bound(Value value) {
        return value instanceof Value.Text text ? text.text() : (Object) ((Value.Number) value).number();
    }
}
