package org.cupel.gateway.candidate;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.platform.problem.ProblemException;

/**
 * Which candidates of a campaign are meant; an empty list or value means all.
 *
 * @param states any of them
 * @param decisions any of them
 * @param elements all of them are in the material
 * @param excluded none of them is
 * @param formulas any of these spellings of one formula
 * @param minScore lowest score
 * @param maxUncertainty largest total, in the unit of the campaign's property
 */
public record CandidateFilter(
        List<String> states,
        List<String> decisions,
        List<String> elements,
        List<String> excluded,
        List<String> formulas,
        OptionalDouble minScore,
        OptionalDouble maxUncertainty) {

    public static final CandidateFilter ALL = new CandidateFilter(
            List.of(), List.of(), List.of(), List.of(), List.of(), OptionalDouble.empty(), OptionalDouble.empty());
    private static final List<String> STATES =
            List.of("ranked", "flagged", "in_validation", "validated", "rejected", "on_hold", "withdrawn");
    private static final List<String> DECISIONS = List.of("KEEP", "MAYBE", "KILL");

    /**
     * Reads what a caller wrote; several values are separated by commas, null means all.
     *
     * @throws ProblemException 400 with the value that is none and what is allowed
     */
    public static CandidateFilter of(
            String states,
            String decisions,
            String elements,
            String excluded,
            String formula,
            String minScore,
            String maxUncertainty) {
        return new CandidateFilter(
                oneOf("state", states, STATES),
                oneOf("decision", decisions, DECISIONS),
                elements("elements", elements),
                elements("excluded", excluded),
                Optional.ofNullable(formula).map(CandidateFilter::spellings).orElse(List.of()),
                number("minScore", minScore),
                number("maxUncertainty", maxUncertainty));
    }

    private static List<String> oneOf(String name, String text, List<String> allowed) {
        var values = split(text);
        values.stream().filter(value -> !allowed.contains(value)).findFirst().ifPresent(value -> {
            throw bad("No candidate has the " + name + " '" + value + "'. Try " + String.join(", ", allowed)
                    + ", several separated by commas.");
        });
        return values;
    }

    private static List<String> elements(String name, String text) {
        var symbols = split(text);
        symbols.stream()
                .filter(symbol -> Element.find(symbol).isEmpty())
                .findFirst()
                .ifPresent(symbol -> {
                    throw new ProblemException(
                            400,
                            "unknown-element",
                            "'" + symbol + "' in " + name + "=" + text
                                    + " is no chemical element. Try symbols such as Li,Co,O, separated by commas.");
                });
        return symbols;
    }

    private static List<String> spellings(String formula) {
        try {
            var composition = Composition.parse(formula);
            return List.copyOf(new LinkedHashSet<>(List.of(
                    formula,
                    composition.formula(),
                    composition.reducedFormula(),
                    composition.alphabeticalFormula(),
                    composition.hillFormula())));
        } catch (CrystalException e) {
            throw bad(e.getMessage());
        }
    }

    private static OptionalDouble number(String name, String text) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (!Double.isNaN(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw bad(name + "=" + text + " is no number. Try one such as -3.2.");
    }

    private static List<String> split(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(400, "bad-filter", detail);
    }
}
