package org.cupel.crystal.charge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.Element;

/**
 * Charges that add up to the charge of the formula.
 *
 * @param atoms for each element, how many of its atoms have each charge, by rising charge
 * @param score the occurrences of the ions added up over the atoms; higher is more usual
 */
public record OxidationGuess(Map<Element, Map<Integer, Integer>> atoms, long score) {

    public OxidationGuess {
        EnumMap<Element, Map<Integer, Integer>> copy = new EnumMap<>(Element.class);
        atoms.forEach((element, counts) -> copy.put(element, Collections.unmodifiableMap(new TreeMap<>(counts))));
        atoms = Collections.unmodifiableMap(copy);
    }

    /** Mean charge of the atoms of {@code element}: 8/3 for iron in Fe3O4; 0 if absent. */
    public double meanCharge(Element element) {
        Map<Integer, Integer> counts = atoms.getOrDefault(element, Map.of());
        double sum = 0;
        int total = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            sum += (double) count.getKey() * count.getValue();
            total += count.getValue();
        }
        return total == 0 ? 0 : sum / total;
    }

    /** Elements whose atoms differ in charge, such as iron in Fe3O4. */
    public List<Element> mixedValent() {
        return atoms.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
