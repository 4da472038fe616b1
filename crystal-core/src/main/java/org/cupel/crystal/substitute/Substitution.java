package org.cupel.crystal.substitute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;

/**
 * A crystal of a wanted composition made from a known one: elements take the places of others of the same share, and the cell grows
 * or shrinks by the cubes of covalent radii. Nothing is relaxed. That known structures with similar elements in them are good guesses is
 * the finding of Hautier et al. 2011 (doi:10.1021/ic102031h); what is similar is judged more simply here.
 *
 * @param replaced wanted elements by known ones, without those that stay
 * @param strangeness sum over elements of the differences of Pauling electronegativity and of the logarithm of the radius, twice
 *     the latter, and 0.2 where the group of the periodic table changes; 0 when nothing is replaced
 */
public record Substitution(Crystal crystal, Map<Element, Element> replaced, double strangeness) {

    private static final double UNKNOWN_ELECTRONEGATIVITY = 2;
    private static final double RADIUS_WEIGHT = 2;
    private static final double OTHER_GROUP = 0.2;
    private static final double SAME_AMOUNT = 1e-6;
    /** Elements of one share in all orders: 120 at the most. */
    private static final int MOST_ALIKE = 5;

    public Substitution {
        Map<Element, Element> copy = new EnumMap<>(Element.class);
        copy.putAll(replaced);
        replaced = Collections.unmodifiableMap(copy);
    }

    /**
     * The least strange way to put the wanted elements into a known crystal.
     *
     * @return empty when the shares differ, or more than five elements have the same share
     */
    public static Optional<Substitution> of(Crystal known, Composition wanted) {
        Map<Double, List<Element>> from = byShare(known.composition());
        Map<Double, List<Element>> to = byShare(wanted);
        if (!sizes(from).equals(sizes(to)) || from.values().stream().anyMatch(all -> all.size() > MOST_ALIKE)) {
            return Optional.empty();
        }
        Map<Element, Element> mapping = new EnumMap<>(Element.class);
        double strangeness = 0;
        for (Map.Entry<Double, List<Element>> share : from.entrySet()) {
            List<Element> old = share.getValue();
            List<Element> best = orders(to.get(share.getKey())).stream()
                    .min(Comparator.comparingDouble(order -> strangeness(old, order)))
                    .orElseThrow();
            for (int i = 0; i < old.size(); i++) {
                mapping.put(old.get(i), best.get(i));
            }
            strangeness += strangeness(old, best);
        }
        return Optional.of(new Substitution(replaced(known, mapping), changes(mapping), strangeness));
    }

    /** Elements by their part of the atoms, in millionths; each list in order of atomic number. */
    private static Map<Double, List<Element>> byShare(Composition composition) {
        Map<Double, List<Element>> byShare = new TreeMap<>();
        for (Element element : composition.elements()) {
            double share = Math.rint(composition.fraction(element) / SAME_AMOUNT);
            byShare.computeIfAbsent(share, key -> new ArrayList<>()).add(element);
        }
        return byShare;
    }

    private static Map<Double, Integer> sizes(Map<Double, List<Element>> byShare) {
        Map<Double, Integer> sizes = new TreeMap<>();
        byShare.forEach((share, elements) -> sizes.put(share, elements.size()));
        return sizes;
    }

    private static List<List<Element>> orders(List<Element> elements) {
        if (elements.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Element>> orders = new ArrayList<>();
        for (Element first : elements) {
            List<Element> rest =
                    elements.stream().filter(other -> other != first).toList();
            for (List<Element> order : orders(rest)) {
                List<Element> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static double strangeness(List<Element> from, List<Element> to) {
        double sum = 0;
        for (int i = 0; i < from.size(); i++) {
            sum += strangeness(from.get(i), to.get(i));
        }
        return sum;
    }

    private static double strangeness(Element from, Element to) {
        if (from == to) {
            return 0;
        }
        var one = from.paulingElectronegativity();
        var other = to.paulingElectronegativity();
        double polarity = one.isPresent() && other.isPresent()
                ? Math.abs(one.getAsDouble() - other.getAsDouble())
                : UNKNOWN_ELECTRONEGATIVITY;
        double size = Math.abs(Math.log(from.covalentRadiusAngstrom() / to.covalentRadiusAngstrom()));
        return polarity + RADIUS_WEIGHT * size + (from.group() == to.group() ? 0 : OTHER_GROUP);
    }

    private static Crystal replaced(Crystal known, Map<Element, Element> mapping) {
        double before = 0;
        double after = 0;
        List<Element> species = new ArrayList<>();
        for (Element element : known.species()) {
            Element placed = mapping.get(element);
            species.add(placed);
            before += Math.pow(element.covalentRadiusAngstrom(), 3);
            after += Math.pow(placed.covalentRadiusAngstrom(), 3);
        }
        return new Crystal(known.lattice().scaled(Math.cbrt(after / before)), species, known.fractionalCoordinates());
    }

    private static Map<Element, Element> changes(Map<Element, Element> mapping) {
        Map<Element, Element> changes = new EnumMap<>(Element.class);
        mapping.forEach((from, to) -> {
            if (from != to) {
                changes.put(from, to);
            }
        });
        return changes;
    }
}
