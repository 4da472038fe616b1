package org.cupel.gateway.optimade.filter;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ClauseContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ComparedContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ComparisonContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ContainsContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.EndsContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.ExpressionContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.FilterContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.HasContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.KnownContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.LengthContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.OperatorContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.PhraseContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.PropertyContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.RestContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.StartsContext;
import org.cupel.gateway.optimade.grammar.OptimadeFilterParser.TupleContext;

/** From the parser's tree to ours. */
final class FilterReader {

    private FilterReader() {}

    static Filter filter(FilterContext tree) {
        return expression(tree.expression());
    }

    private static Filter expression(ExpressionContext tree) {
        List<Filter> parts = tree.clause().stream().map(FilterReader::clause).toList();
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private static Filter clause(ClauseContext tree) {
        List<Filter> parts = tree.phrase().stream().map(FilterReader::phrase).toList();
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private static Filter phrase(PhraseContext tree) {
        Filter inner = tree.comparison() == null ? expression(tree.expression()) : comparison(tree.comparison());
        return tree.NOT() == null ? inner : new Filter.Not(inner);
    }

    private static Filter comparison(ComparisonContext tree) {
        if (tree.constant() != null) {
            Value left = ValueReader.constant(tree.constant());
            Value right = ValueReader.value(tree.value());
            Operator operator = operator(tree.operator());
            return right instanceof Value.Named named
                    ? new Filter.Comparison(named.name(), operator.swapped(), left)
                    : new Filter.Constants(left, operator, right);
        }
        String property = tree.property().getText();
        return tree.rest() == null ? new Filter.Truth(property) : rest(property, tree.rest());
    }

    private static Filter rest(String property, RestContext tree) {
        if (tree instanceof ComparedContext compared) {
            return new Filter.Comparison(property, operator(compared.operator()), ValueReader.value(compared.value()));
        }
        if (tree instanceof KnownContext known) {
            return new Filter.Known(property, known.KNOWN() != null);
        }
        if (tree instanceof ContainsContext contains) {
            return new Filter.Substring(property, Filter.Place.ANYWHERE, ValueReader.value(contains.value()));
        }
        if (tree instanceof StartsContext starts) {
            return new Filter.Substring(property, Filter.Place.START, ValueReader.value(starts.value()));
        }
        if (tree instanceof EndsContext ends) {
            return new Filter.Substring(property, Filter.Place.END, ValueReader.value(ends.value()));
        }
        if (tree instanceof LengthContext length) {
            return new Filter.Length(property, operator(length.operator()), ValueReader.value(length.value()));
        }
        return has(property, (HasContext) tree);
    }

    private static Filter has(String first, HasContext tree) {
        List<String> properties = new ArrayList<>(List.of(first));
        tree.property().stream().map(PropertyContext::getText).forEach(properties::add);
        List<List<Term>> tuples = tree.tuple().stream().map(FilterReader::terms).toList();
        if (tree.quantifier() == null && tuples.size() > 1) {
            throw OptimadeException.bad(
                    "filter",
                    "HAS is followed by " + tuples.size() + " values at " + Excerpt.of(first)
                            + ". Write HAS ALL, HAS ANY or HAS ONLY before several.");
        }
        tuples.forEach(tuple -> requireAligned(properties, tuple));
        var quantifier = tree.quantifier() == null
                ? Filter.Quantifier.ANY
                : Filter.Quantifier.valueOf(tree.quantifier().getText());
        return new Filter.Has(properties, quantifier, tuples);
    }

    private static void requireAligned(List<String> properties, List<Term> tuple) {
        if (tuple.size() != properties.size()) {
            throw OptimadeException.bad(
                    "filter",
                    properties.size() + " lists are compared with " + tuple.size() + " values at "
                            + Excerpt.of(String.join(":", properties))
                            + ". Give one value for each list, with colons between them.");
        }
    }

    private static List<Term> terms(TupleContext tree) {
        return tree.term().stream()
                .map(term -> new Term(operator(term.operator()), ValueReader.value(term.value())))
                .toList();
    }

    private static Operator operator(OperatorContext tree) {
        return tree == null ? Operator.EQUAL : Operator.of(((ParseTree) tree).getText());
    }
}
