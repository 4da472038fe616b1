package org.cupel.gateway.optimade.filter;

import java.util.List;

/** A filter of OPTIMADE 1.2 as it was written, before anybody asked what its properties are. */
public sealed interface Filter {

    record And(List<Filter> parts) implements Filter {}

    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /** The property stands left; what was written the other way round is turned. */
    record Comparison(String property, Operator operator, Value value) implements Filter {}

    /** Without any property. */
    record Constants(Value left, Operator operator, Value right) implements Filter {}

    record Substring(String property, Place place, Value value) implements Filter {}

    record Known(String property, boolean known) implements Filter {}

    /** A property that is a truth value. */
    record Truth(String property) implements Filter {}

    record Length(String property, Operator operator, Value value) implements Filter {}

    /**
     * Items of lists: of one list, or of several at the same positions.
     *
     * @param tuples each as long as there are properties
     */
    record Has(List<String> properties, Quantifier quantifier, List<List<Term>> tuples) implements Filter {}

    /** Where a string holds another. */
    enum Place {
        ANYWHERE,
        START,
        END
    }

    /** How many values of a HAS must be matched. {@code HAS} alone is {@code ANY} of one. */
    enum Quantifier {
        ALL,
        ANY,
        ONLY
    }
}
