package org.cupel.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Formulas as chemists write them: {@code Ca3(PO4)2}, {@code O2}, {@code Na2O2}. The rule is that of pymatgen, so that
 * names agree: the two most electronegative elements are a group when their electronegativities differ by less than 1.65
 * and their amounts share a divisor.
 */
final class PrettyFormula {

    private static final double LARGEST_DIFFERENCE = 1.65;

    private static final Map<String, String> NOT_REDUCED = Map.ofEntries(
            Map.entry("LiO", "Li2O2"),
            Map.entry("NaO", "Na2O2"),
            Map.entry("KO", "K2O2"),
            Map.entry("RbO", "Rb2O2"),
            Map.entry("CsO", "Cs2O2"),
            Map.entry("HO", "H2O2"),
            Map.entry("O", "O2"),
            Map.entry("N", "N2"),
            Map.entry("F", "F2"),
            Map.entry("Cl", "Cl2"),
            Map.entry("H", "H2"));

    private PrettyFormula() {}

    static String of(Composition composition) {
        Composition reduced = composition.reduced();
        List<Element> order = new ArrayList<>(reduced.elements());
        order.sort(Formulas.BY_ELECTRONEGATIVITY);
        long group = polyanions(reduced, order);
        if (group <= 1) {
            String plain = reduced.reducedFormula();
            return NOT_REDUCED.getOrDefault(plain, plain);
        }
        StringBuilder text = new StringBuilder();
        int cations = order.size() - 2;
        order.subList(0, cations).forEach(element -> text.append(part(element, reduced.amount(element))));
        text.append('(');
        order.subList(cations, order.size())
                .forEach(element -> text.append(part(element, reduced.amount(element) / group)));
        return text.append(')').append(group).toString();
    }

    private static String part(Element element, double amount) {
        return element.symbol() + Formulas.count(amount);
    }

    /** How many polyanions there are, 1 or less if none. */
    private static long polyanions(Composition reduced, List<Element> order) {
        if (order.size() < 3 || !isWhole(reduced)) {
            return 0;
        }
        Element last = order.get(order.size() - 1);
        Element before = order.get(order.size() - 2);
        double difference = last.paulingElectronegativity().orElse(Double.NaN)
                - before.paulingElectronegativity().orElse(Double.NaN);
        return difference < LARGEST_DIFFERENCE ? gcd((long) reduced.amount(last), (long) reduced.amount(before)) : 0;
    }

    private static boolean isWhole(Composition composition) {
        return composition.amounts().values().stream().allMatch(amount -> amount == Math.rint(amount));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
