package org.cupel.crystal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes amounts of elements in the usual orders. */
final class Formulas {

    private static final Comparator<Element> BY_SYMBOL = Comparator.comparing(Element::symbol);
    static final Comparator<Element> BY_ELECTRONEGATIVITY =
            Comparator.comparingDouble(Formulas::electronegativity).thenComparing(BY_SYMBOL);
    private static final Comparator<Element> CARBON_FIRST =
            Comparator.comparingInt(Formulas::hillRank).thenComparing(BY_SYMBOL);

    /** Pauling gave none for some rare earths, which all lie between 1.1 and 1.3; without it Eu2O3 would be O3Eu2. */
    private static final double RARE_EARTH_ELECTRONEGATIVITY = 1.2;

    private Formulas() {}

    private static double electronegativity(Element element) {
        boolean rareEarth = element.isLanthanide() || element.isActinide();
        return element.paulingElectronegativity().orElse(rareEarth ? RARE_EARTH_ELECTRONEGATIVITY : Double.MAX_VALUE);
    }

    static String byElectronegativity(Map<Element, Double> amounts) {
        return write(amounts, BY_ELECTRONEGATIVITY);
    }

    static String alphabetical(Map<Element, Double> amounts) {
        return write(amounts, BY_SYMBOL);
    }

    static String hill(Map<Element, Double> amounts) {
        return write(amounts, amounts.containsKey(Element.C) ? CARBON_FIRST : BY_SYMBOL);
    }

    /** A, B, …, Z, Aa, Ba, … in falling order of amounts. */
    static String anonymous(Map<Element, Double> amounts) {
        List<Double> falling =
                amounts.values().stream().sorted(Comparator.reverseOrder()).toList();
        return IntStream.range(0, falling.size())
                .mapToObj(i -> letters(i) + count(falling.get(i)))
                .collect(Collectors.joining());
    }

    private static String letters(int place) {
        String first = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? first : first + (char) ('a' + place / 26 - 1);
    }

    private static int hillRank(Element element) {
        return switch (element) {
            case C -> 0;
            case H -> 1;
            default -> 2;
        };
    }

    private static String write(Map<Element, Double> amounts, Comparator<Element> order) {
        return amounts.keySet().stream()
                .sorted(order)
                .map(element -> element.symbol() + count(amounts.get(element)))
                .collect(Collectors.joining());
    }

    static String count(double amount) {
        if (amount == 1) {
            return "";
        }
        return amount == Math.rint(amount) && amount < 1e15 ? Long.toString((long) amount) : Double.toString(amount);
    }
}
