package org.cupel.surrogate.goal;

import java.util.List;
import java.util.stream.Collectors;
import org.cupel.crystal.Element;

/** Writes conditions as goals write them. */
public final class ConditionText {

    private ConditionText() {}

    public static String of(Condition condition) {
        if (condition instanceof Condition.Within within) {
            return bounded(within.property(), within.low(), within.high());
        }
        if (condition instanceof Condition.Measured measured) {
            return bounded(measured.measure().word(), measured.low(), measured.high());
        }
        if (condition instanceof Condition.Contains contains) {
            return (contains.required() ? "with " : "no ") + contains.element();
        }
        if (condition instanceof Condition.OnlyOf only) {
            return "only "
                    + only.allowed().stream().sorted().map(Element::symbol).collect(Collectors.joining(", "));
        }
        if (condition instanceof Condition.Is is) {
            return (is.wanted() ? "" : "not ") + is.trait().word();
        }
        if (condition instanceof Condition.AllOf all) {
            return joined(all.conditions(), " and ");
        }
        return joined(((Condition.AnyOf) condition).conditions(), " or ");
    }

    private static String joined(List<Condition> parts, String word) {
        String text = parts.stream().map(ConditionText::of).collect(Collectors.joining(word));
        return parts.size() == 1 ? text : "(" + text + ")";
    }

    private static String bounded(String name, double low, double high) {
        if (low == high) {
            return name + " = " + number(low);
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return name + (Condition.rounded(high) == high ? " <= " : " < ") + number(high);
        }
        if (high == Double.POSITIVE_INFINITY) {
            return name + (Condition.rounded(low) == low ? " >= " : " > ") + number(low);
        }
        return name + " between " + number(low) + " and " + number(high);
    }

    private static String number(double bound) {
        double rounded = Condition.rounded(bound);
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
