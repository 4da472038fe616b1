package org.cupel.gateway.optimade.sql;

import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Filter;
import org.cupel.gateway.optimade.filter.Operator;
import org.cupel.gateway.optimade.filter.Value;
import org.cupel.gateway.optimade.property.Column;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.Property;
import org.cupel.gateway.optimade.property.PropertyNames;

/** Filters into conditions of PostgreSQL. Values of callers are bound, never written. */
public final class FilterTranslator {

    private final PropertyNames names;
    private final List<Property> asked = new ArrayList<>();

    private FilterTranslator(EntryType type) {
        this.names = new PropertyNames(type);
    }

    /** @throws OptimadeException 400 for names that should be known, 501 for what is optional and not done here */
    public static Translation translate(Filter filter, EntryType type) {
        var translator = new FilterTranslator(type);
        Sql condition = translator.condition(filter);
        return new Translation(condition, List.copyOf(translator.asked), translator.names.unknown());
    }

    private Sql condition(Filter filter) {
        if (filter instanceof Filter.And and) {
            return Sql.joined(and.parts().stream().map(this::condition).toList(), "and");
        }
        if (filter instanceof Filter.Or or) {
            return Sql.joined(or.parts().stream().map(this::condition).toList(), "or");
        }
        if (filter instanceof Filter.Not not) {
            return condition(not.part()).within("(not ", ")");
        }
        if (filter instanceof Filter.Comparison comparison) {
            return comparison(comparison);
        }
        if (filter instanceof Filter.Constants constants) {
            return constants(constants);
        }
        return ofProperty(filter);
    }

    private Sql ofProperty(Filter filter) {
        if (filter instanceof Filter.Substring substring) {
            Property property = property(substring.property());
            return property.isAbsent()
                    ? Sql.UNKNOWN
                    : Comparisons.substring(property, substring.place(), substring.value());
        }
        if (filter instanceof Filter.Known known) {
            return known(property(known.property()), known.known());
        }
        if (filter instanceof Filter.Length length) {
            return length(property(length.property()), length.operator(), length.value());
        }
        if (filter instanceof Filter.Has has) {
            return ListConditions.has(
                    has.properties().stream().map(this::property).toList(), has);
        }
        Property property = property(((Filter.Truth) filter).property());
        if (property.isAbsent()) {
            return Sql.UNKNOWN;
        }
        throw OptimadeException.unsupported("'" + property.name() + "' is no truth value but of type "
                + property.type().optimade() + ". Compare it with a value.");
    }

    private Property property(String name) {
        Property property = names.resolve(name, "filter");
        asked.add(property);
        return property;
    }

    private Sql comparison(Filter.Comparison comparison) {
        Property property = property(comparison.property());
        if (comparison.value() instanceof Value.Named named) {
            return Comparisons.ofTwo(property, comparison.operator(), property(named.name()));
        }
        return property.isAbsent()
                ? Sql.UNKNOWN
                : Comparisons.withValue(property, comparison.operator(), comparison.value());
    }

    private static Sql known(Property property, boolean wanted) {
        if (property.isAbsent()) {
            return Sql.of(!wanted);
        }
        if (property.column() instanceof Column.Scalar scalar && scalar.nullable()) {
            return Sql.of("(" + scalar.sql() + (wanted ? " is not null)" : " is null)"));
        }
        return Sql.of(wanted);
    }

    private static Sql length(Property property, Operator operator, Value value) {
        if (property.isAbsent()) {
            return Sql.UNKNOWN;
        }
        if (!(value instanceof Value.Number number)) {
            throw OptimadeException.unsupported(
                    "LENGTH of '" + property.name() + "' is compared with " + value.shown() + ". Give a whole number.");
        }
        if (property.column() instanceof Column.Items items) {
            return Comparisons.whole(items.length(), operator, number.number());
        }
        if (property.column() instanceof Column.Opaque opaque) {
            return Comparisons.whole(opaque.length(), operator, number.number());
        }
        throw OptimadeException.unsupported(
                "'" + property.name() + "' is no list, so it has no LENGTH. Compare it with a value.");
    }

    private static Sql constants(Filter.Constants constants) {
        if (constants.left() instanceof Value.Number left && constants.right() instanceof Value.Number right) {
            // Without a difference between the two zeros, which Double.compare makes.
            int sign = left.number() < right.number() ? -1 : left.number() > right.number() ? 1 : 0;
            return Sql.of(constants.operator().holds(sign));
        }
        throw OptimadeException.unsupported(constants.left().shown() + " is compared with "
                + constants.right().shown() + ", neither of which is a property. Put a property on one side.");
    }
}
