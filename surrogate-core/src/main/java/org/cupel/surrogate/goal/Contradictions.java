package org.cupel.surrogate.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions that nothing can fulfil together. */
final class Contradictions {

    private final Map<String, Condition.Within> bounds = new LinkedHashMap<>();
    private CompositionLimits compositions = CompositionLimits.NONE;
    private final List<Condition.AnyOf> alternatives = new ArrayList<>();
    private final String text;

    private Contradictions(String text) {
        this.text = text;
    }

    /** @throws GoalException when no candidate can be what the goal asks for, whatever its values */
    static void refuse(String text, Condition condition) {
        Contradictions all = new Contradictions(text);
        all.take(condition);
        for (Condition.AnyOf alternative : all.alternatives) {
            all.requireOne(alternative);
        }
    }

    private void take(Condition condition) {
        if (condition instanceof Condition.Within within) {
            bounds.merge(within.property(), within, this::both);
        } else if (condition instanceof Condition.OfComposition ofComposition) {
            compositions = compositions.and(ofComposition);
            compositions.contradiction().ifPresent(why -> {
                throw new GoalException("The goal \"" + text + "\" contradicts itself: " + why
                        + ". Change one of its conditions, or write \"or\".");
            });
        } else if (condition instanceof Condition.AllOf parts) {
            parts.conditions().forEach(this::take);
        } else {
            alternatives.add((Condition.AnyOf) condition);
        }
    }

    private Condition.Within both(Condition.Within first, Condition.Within second) {
        double low = Math.max(first.low(), second.low());
        double high = Math.min(first.high(), second.high());
        if (low > high) {
            throw new GoalException("The goal \"" + text + "\" contradicts itself: no " + first.property() + " is both "
                    + told(first) + " and " + told(second) + ". Change one of the bounds, or write \"or\".");
        }
        return new Condition.Within(first.property(), low, high);
    }

    private void requireOne(Condition.AnyOf alternative) {
        GoalException last = null;
        for (Condition part : alternative.conditions()) {
            Contradictions with = new Contradictions(text);
            with.bounds.putAll(bounds);
            with.compositions = compositions;
            try {
                with.take(part);
                return;
            } catch (GoalException impossible) {
                last = impossible;
            }
        }
        throw last;
    }

    private static String told(Condition.Within within) {
        if (within.low() == Double.NEGATIVE_INFINITY) {
            return "at most " + within.high();
        }
        return within.high() == Double.POSITIVE_INFINITY
                ? "at least " + within.low()
                : "between " + within.low() + " and " + within.high();
    }
}
