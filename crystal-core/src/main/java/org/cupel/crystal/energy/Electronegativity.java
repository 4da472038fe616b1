package org.cupel.crystal.energy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * Pauling's scale as the Materials Project reads it: for W, Pb and some others it differs from that of {@link Element}.
 * Printed by {@code src/test/python/make_corrections.py}.
 */
final class Electronegativity {

    private final Map<Element, Double> values = new EnumMap<>(Element.class);

    Electronegativity() {
        for (String[] fields : Table.rows("electronegativities.tsv")) {
            values.put(Element.ofSymbol(fields[0]), Double.valueOf(fields[1]));
        }
    }

    /** 0 for elements without a value: He, Ne, Ar and the heaviest. */
    double of(Element element) {
        return values.getOrDefault(element, 0.0);
    }

    Element highest(Composition composition) {
        return composition.elements().stream()
                .max(Comparator.comparingDouble(this::of).thenComparing(Element::symbol))
                .orElseThrow();
    }
}
