package org.cupel.crystal;

import java.util.EnumMap;
import java.util.Map;

/** Recursive descent over a formula with nested brackets and decimal amounts. */
final class FormulaParser {

    private static final int MAXIMUM_DEPTH = 20;

    private final String formula;
    private final String text;
    private int at;

    FormulaParser(String formula) {
        this.formula = formula;
        this.text = formula == null ? "" : formula.replaceAll("\\s", "");
    }

    Map<Element, Double> parse() {
        Map<Element, Double> amounts = group(0);
        if (at < text.length()) {
            throw unreadable("unexpected \"" + text.charAt(at) + "\"");
        }
        if (amounts.isEmpty()) {
            throw unreadable("no element in it");
        }
        return amounts;
    }

    private Map<Element, Double> group(int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw unreadable("more than " + MAXIMUM_DEPTH + " nested brackets");
        }
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        while (at < text.length() && !isClosing(text.charAt(at))) {
            Map<Element, Double> part = isOpening(text.charAt(at)) ? bracket(depth) : single();
            double times = number();
            part.forEach((element, amount) -> amounts.merge(element, amount * times, Double::sum));
        }
        return amounts;
    }

    private Map<Element, Double> bracket(int depth) {
        char closing = text.charAt(at++) == '(' ? ')' : ']';
        Map<Element, Double> inner = group(depth + 1);
        if (at >= text.length() || text.charAt(at) != closing) {
            throw unreadable("a bracket is not closed by \"" + closing + "\"");
        }
        at++;
        return inner;
    }

    private Map<Element, Double> single() {
        int start = at;
        if (!isUpper(text.charAt(at))) {
            throw unreadable("unexpected \"" + text.charAt(at) + "\"");
        }
        at++;
        while (at < text.length() && isLower(text.charAt(at))) {
            at++;
        }
        return Map.of(element(text.substring(start, at)), 1.0);
    }

    private Element element(String symbol) {
        try {
            return Element.ofSymbol(symbol);
        } catch (UnknownElementException unknown) {
            throw new UnknownElementException("In formula \"" + formula + "\": " + unknown.getMessage());
        }
    }

    private double number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (start == at) {
            return 1;
        }
        try {
            return positive(Double.parseDouble(text.substring(start, at)), text.substring(start, at));
        } catch (NumberFormatException malformed) {
            throw unreadable("\"" + text.substring(start, at) + "\" is not a number");
        }
    }

    private double positive(double value, String written) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw unreadable("the amount " + written + " is not positive");
        }
        return value;
    }

    private CrystalException unreadable(String why) {
        return new CrystalException(
                "Formula \"" + formula + "\" cannot be read: " + why + ". Write it like LiFePO4 or Ca3(PO4)2.");
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == ']';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
