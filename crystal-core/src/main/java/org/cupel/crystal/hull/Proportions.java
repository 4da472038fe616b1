package org.cupel.crystal.hull;

import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * Atomic fractions rounded to 1e-9: equal for Fe2O3, Fe4O6 and Fe0.4O0.6.
 *
 * @param fractions by element, in units of 1e-9
 */
record Proportions(Map<Element, Long> fractions) {

    static Proportions of(Composition composition) {
        double atoms = composition.atoms();
        Map<Element, Long> fractions = new TreeMap<>();
        composition.amounts().forEach((element, amount) -> fractions.put(element, Math.round(1e9 * amount / atoms)));
        return new Proportions(fractions);
    }
}
