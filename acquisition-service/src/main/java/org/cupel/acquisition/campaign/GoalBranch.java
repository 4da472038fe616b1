package org.cupel.acquisition.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.goal.CompositionLimits;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.GoalException;

/**
 * One way to fulfil a condition: bounds of properties and limits of the composition, all at once.
 *
 * @param bounds by property
 * @param compositions what is left of them
 */
record GoalBranch(Map<String, Bounds> bounds, CompositionLimits compositions) {

    private static final int MOST = 64;
    private static final GoalBranch ANYTHING = new GoalBranch(Map.of(), CompositionLimits.NONE);

    GoalBranch {
        bounds = Map.copyOf(bounds);
    }

    /** Both included; one of them may be infinite. */
    record Bounds(double low, double high) {}

    /**
     * Every way to fulfil the condition that does not contradict itself.
     *
     * @throws GoalException when there is none, with the first contradiction, or when there are too many to look at
     */
    static List<GoalBranch> of(Condition condition) {
        List<String> contradictions = new ArrayList<>();
        List<GoalBranch> branches = and(List.of(ANYTHING), condition, contradictions);
        if (branches.isEmpty()) {
            throw new GoalException(
                    "Nothing can meet the goal: " + contradictions.get(0) + ". Change one of its conditions.");
        }
        return branches;
    }

    private static List<GoalBranch> and(List<GoalBranch> before, Condition condition, List<String> contradictions) {
        if (condition instanceof Condition.AllOf all) {
            List<GoalBranch> so = before;
            for (Condition part : all.conditions()) {
                so = and(so, part, contradictions);
            }
            return so;
        }
        List<GoalBranch> after = new ArrayList<>();
        if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> after(after, and(before, part, contradictions)));
        } else {
            before.forEach(branch -> branch.with(condition, contradictions, after));
        }
        return after;
    }

    private static void after(List<GoalBranch> all, List<GoalBranch> more) {
        all.addAll(more);
        if (all.size() > MOST) {
            throw new GoalException("The goal has more than " + MOST + " alternatives. Make several campaigns of it.");
        }
    }

    private void with(Condition condition, List<String> contradictions, List<GoalBranch> into) {
        if (condition instanceof Condition.Within within) {
            with(within, contradictions, into);
        } else if (condition instanceof Condition.OfComposition ofComposition) {
            with(ofComposition, contradictions, into);
        }
    }

    private void with(Condition.Within within, List<String> contradictions, List<GoalBranch> into) {
        Bounds mine =
                bounds.getOrDefault(within.property(), new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        var both = new Bounds(Math.max(mine.low(), within.low()), Math.min(mine.high(), within.high()));
        if (both.low() > both.high()) {
            contradictions.add("no value of " + within.property() + " is both at least " + (float) both.low()
                    + " and at most " + (float) both.high());
            return;
        }
        Map<String, Bounds> next = new HashMap<>(bounds);
        next.put(within.property(), both);
        into.add(new GoalBranch(next, compositions));
    }

    private void with(Condition.OfComposition condition, List<String> contradictions, List<GoalBranch> into) {
        CompositionLimits both = compositions.and(condition);
        both.contradiction().ifPresentOrElse(contradictions::add, () -> into.add(new GoalBranch(bounds, both)));
    }
}
