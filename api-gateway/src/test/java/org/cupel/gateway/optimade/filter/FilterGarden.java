package org.cupel.gateway.optimade.filter;

import java.util.List;
import java.util.random.RandomGenerator;

/** Grows filters that are right, and damages them. */
public final class FilterGarden {

    private static final List<String> NAMES = List.of(
            "id",
            "type",
            "nelements",
            "nsites",
            "elements",
            "elements_ratios",
            "chemical_formula_reduced",
            "last_modified",
            "immutable_id",
            "species",
            "lattice_vectors",
            "dimension_types",
            "structure_features",
            "references.id",
            "species.name",
            "_cupel_decision",
            "_cupel_predicted_median",
            "_cupel_e_above_hull",
            "_cupel_decided_at",
            "_exmpl_x",
            "_crazy_y.z",
            "assemblies",
            "colour",
            "calculations.id",
            "_cupel_unknown",
            "elements.x");
    private static final List<String> VALUES = List.of(
            "1",
            "0",
            "-3.5",
            "1e300",
            "-1e-300",
            "1e999",
            ".5",
            "2147483648",
            "\"Li\"",
            "\"\"",
            "\"O\\\"\\\\\"",
            "\"%_\"",
            "\"é𝄞\"",
            "\"2026-01-01T00:00:00Z\"",
            "\"0000-01-01T00:00:00-00:00\"",
            "\"9999-12-31T23:59:60+23:59\"",
            "\"2026-02-30T00:00:00Z\"",
            "TRUE",
            "FALSE",
            "nsites",
            "elements",
            "_exmpl_x");
    private static final List<String> STRINGS = List.of(
            "id",
            "type",
            "immutable_id",
            "chemical_formula_reduced",
            "chemical_formula_hill",
            "_cupel_decision",
            "_cupel_source",
            "_exmpl_x");
    private static final List<String> NUMBERS = List.of(
            "nelements",
            "nsites",
            "nperiodic_dimensions",
            "_cupel_e_above_hull",
            "_cupel_rank",
            "_cupel_predicted_sigma");
    private static final List<String> TEXTS =
            List.of("\"Li\"", "\"\"", "\"O\\\"\\\\\"", "\"%_\"", "\"é𝄞\"", "\"LiO'\"");
    private static final List<String> NUMERALS =
            List.of("1", "0", "-3.5", "1e300", "-1e-300", ".5", "2147483648", "-0.", "+4");
    private static final List<String> OPERATORS = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "\"",
            "\\",
            ",",
            ":",
            ".",
            " ",
            "NOT ",
            " AND ",
            " OR ",
            "HAS",
            "ALL",
            "LENGTH",
            "0",
            "e",
            "+",
            "-",
            "é",
            "\0",
            "\uFFFD",
            "𝄞",
            "%",
            "'",
            ";",
            "--",
            "$1",
            "?",
            "\n",
            "((((((((((",
            "NULL",
            "::text");

    private final RandomGenerator random;

    public FilterGarden(RandomGenerator random) {
        this.random = random;
    }

    public String grown() {
        return expression(4);
    }

    public String damaged() {
        var text = new StringBuilder(grown());
        for (int i = random.nextInt(1, 6); i > 0 && !text.isEmpty(); i--) {
            int place = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.insert(place, any(PIECES));
                case 2 -> text.insert(place, text.substring(place, Math.min(text.length(), place + 20)));
                default -> text.setLength(Math.max(1, place));
            }
        }
        return text.toString();
    }

    private String expression(int depth) {
        var text = new StringBuilder(phrase(depth));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(random.nextBoolean() ? " AND " : " OR ").append(phrase(depth));
        }
        return text.toString();
    }

    private String phrase(int depth) {
        String not = random.nextInt(4) == 0 ? "NOT " : "";
        return not + (depth > 0 && random.nextInt(3) == 0 ? "(" + expression(depth - 1) + ")" : comparison());
    }

    private String comparison() {
        return random.nextInt(12) == 0 ? untyped() : typed();
    }

    /** With values of the type that the property has. */
    private String typed() {
        return switch (random.nextInt(8)) {
            case 0 -> any(STRINGS) + any(OPERATORS) + any(TEXTS);
            case 1 -> any(STRINGS) + any(List.of(" CONTAINS ", " STARTS WITH ", " ENDS ")) + any(TEXTS);
            case 2 -> any(NUMBERS) + any(OPERATORS) + any(NUMERALS);
            case 3 -> any(NUMERALS) + any(OPERATORS) + any(NUMBERS);
            case 4 ->
                "elements" + any(List.of(" HAS ALL ", " HAS ANY ", " HAS ONLY ")) + any(TEXTS) + ",!=" + any(TEXTS);
            case 5 -> "elements:elements_ratios HAS ALL " + any(TEXTS) + ":" + any(OPERATORS) + any(NUMERALS);
            case 6 -> any(NAMES.subList(0, 14)) + (random.nextBoolean() ? " IS KNOWN" : " IS UNKNOWN");
            default -> any(List.of("last_modified", "_cupel_decided_at")) + any(OPERATORS) + "\"2026-01-01T00:00:00Z\"";
        };
    }

    private String untyped() {
        String name = any(NAMES);
        return switch (random.nextInt(9)) {
            case 0 -> any(VALUES) + any(OPERATORS) + name;
            case 1 -> name + (random.nextBoolean() ? " IS KNOWN" : " IS UNKNOWN");
            case 2 -> name + any(List.of(" CONTAINS ", " STARTS ", " STARTS WITH ", " ENDS WITH ")) + any(VALUES);
            case 3 -> name + " LENGTH " + (random.nextBoolean() ? any(OPERATORS) : "") + any(VALUES);
            case 4 -> name + " HAS " + term();
            case 5 -> name + any(List.of(" HAS ALL ", " HAS ANY ", " HAS ONLY ")) + term() + "," + term();
            case 6 ->
                "elements:elements_ratios HAS ANY \"" + any(List.of("Li", "O", "Xx")) + "\":" + term() + ",\"O\":>0.1";
            case 7 -> name + ":" + any(NAMES) + " HAS ONLY " + term() + ":" + term();
            default -> name + any(OPERATORS) + any(VALUES);
        };
    }

    private String term() {
        return (random.nextInt(3) == 0 ? any(OPERATORS) : "") + any(VALUES);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
