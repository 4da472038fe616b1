package org.cupel.crystal.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What documents of the usual databases tell of a material beside structure and labels. */
final class MaterialOrigins {

    private static final List<String> FUNCTIONALS =
            List.of("functional", "run_type", "energy_type", "_alexandria_xc_functional", "_gnome_xc_functional");
    private static final List<String> CHANGED = List.of("last_updated", "last_modified");
    /** The fact under which the formula stands that a source writes beside the structure. */
    private static final String FORMULA = "formula";

    private static final List<String> FORMULAS =
            List.of("formula_pretty", "pretty_formula", "chemical_formula_reduced", "compound");
    private static final List<String> FACTS = List.of("theoretical", "ordering", "is_gap_direct", "adsorbate");

    private MaterialOrigins() {}

    static RowOrigin of(JsonNode document) {
        String stated = first(document, FUNCTIONALS);
        String functional = stated.isEmpty() ? OptimadeLabels.functional(document) : stated;
        String corrections = first(document, List.of("corrections"));
        Instant changed = changed(document);
        Map<String, String> facts = facts(document);
        return functional.isEmpty() && corrections.isEmpty() && changed == null && facts.isEmpty()
                ? RowOrigin.untold()
                : new RowOrigin(functional, corrections, changed, facts, null);
    }

    private static Instant changed(JsonNode document) {
        for (String name : CHANGED) {
            Instant time = ChangeTimes.of(document.path(name));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static String first(JsonNode document, List<String> names) {
        for (String name : names) {
            JsonNode value = document.path(name);
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return "";
    }

    private static Map<String, String> facts(JsonNode document) {
        Map<String, String> facts = new LinkedHashMap<>(OptimadeLabels.facts(document));
        String formula = first(document, FORMULAS);
        if (!formula.isEmpty()) {
            facts.put(FORMULA, formula);
        }
        for (String name : FACTS) {
            JsonNode value = document.path(name);
            if (value.isValueNode() && !JsonNumbers.isUnknown(value)) {
                facts.put(name, value.asText());
            }
        }
        return facts;
    }
}
