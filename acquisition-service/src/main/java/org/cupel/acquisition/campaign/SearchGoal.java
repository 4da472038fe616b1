package org.cupel.acquisition.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cupel.acquisition.campaign.GoalBranch.Bounds;
import org.cupel.crystal.Element;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;
import org.cupel.surrogate.goal.Target;

/**
 * What a campaign looks for. One property is ranked by; others that the goal bounds are predicted by models of their own, and
 * candidates count by how likely those bounds hold. What the goal says of elements and of known values decides which materials
 * are in the pool.
 *
 * @param text as it was written, null when only a threshold was given
 * @param property that is ranked by
 * @param low smallest value of a find, may be infinite
 * @param high largest value of a find, may be infinite
 * @param pool what a material of the pool has to fulfil as far as it is known
 * @param others bounds of further properties that hold in every alternative of the goal, by name of the property
 */
public record SearchGoal(
        String text, Property property, Sense sense, double low, double high, Condition pool, List<OtherBound> others) {

    private static final Condition EVERYTHING = new Condition.AllOf(List.of());

    /** Which values are better. */
    public enum Sense {
        SMALLER,
        LARGER,
        /** Nearer to the middle of the bounds. */
        WITHIN
    }

    /** A value below the threshold is a find, and smaller is better. */
    public static SearchGoal below(Property property, double threshold) {
        return new SearchGoal(
                null,
                property,
                Sense.SMALLER,
                Double.NEGATIVE_INFINITY,
                Math.nextDown(threshold),
                EVERYTHING,
                List.of());
    }

    /**
     * Reads a goal.
     *
     * @param ranked the property to rank by, null for the one that is optimised, or the first that is named
     * @param threshold where a find begins, for a goal that bounds the ranked property nowhere; null when not given
     * @throws GoalException when it cannot be understood, nothing can meet it, or it cannot be searched for here
     */
    public static SearchGoal read(String text, Property ranked, Double threshold) {
        Goal goal = PropertyNames.ours(Goal.parse(text));
        Property property = ranked(goal, ranked);
        requireSearchable(goal, property);
        Bounds said = bounds(goal, property);
        Sense sense = sense(goal, said);
        Bounds bounds = said == null ? bounds(text, property, sense, threshold) : said;
        if (bounds.low() == Double.NEGATIVE_INFINITY && sense == Sense.LARGER
                || bounds.high() == Double.POSITIVE_INFINITY && sense == Sense.SMALLER) {
            throw new GoalException("The goal \"" + text + "\" bounds " + property.wireName()
                    + " on the side that is better. Bound it where a find begins.");
        }
        if (!property.possible(bounds.low(), bounds.high())) {
            throw new GoalException("Nothing can meet the goal \"" + text + "\": no " + property.wireName()
                    + " is outside " + property.plausibleRange() + ". Change its bounds.");
        }
        List<OtherBound> others = new OtherBounds(goal.condition(), property).inEveryAlternative();
        return new SearchGoal(text, property, sense, bounds.low(), bounds.high(), goal.condition(), others);
    }

    /** Properties that are predicted beside the one that is ranked by. */
    public List<Property> otherProperties() {
        return others.stream().map(OtherBound::property).toList();
    }

    public boolean meets(double value) {
        return value >= low && value <= high;
    }

    /** How far a value is from the best, smaller is better; in the property's unit. */
    public double loss(double value) {
        return switch (sense) {
            case SMALLER -> value;
            case LARGER -> -value;
            case WITHIN -> Math.abs(value - middle());
        };
    }

    /** The loss below which a value is a find. */
    public double lossLimit() {
        return switch (sense) {
            case SMALLER -> Math.nextUp(high);
            case LARGER -> -Math.nextDown(low);
            case WITHIN -> (high - low) / 2;
        };
    }

    /** The bound of a find: the upper one, or the lower one where larger is better. */
    public double threshold() {
        double bound =
                switch (sense) {
                    case SMALLER -> Math.nextUp(high);
                    case LARGER -> Math.nextDown(low);
                    case WITHIN -> high;
                };
        return bound + 0.0; // a zero without a sign
    }

    /** @throws GoalException when no material of the selection can meet it, or it cannot be told how likely one does */
    public void requirePossible(Selection selection) {
        new OtherBounds(pool, property).requireOne(text);
        List<Condition> all = new ArrayList<>(List.of(pool));
        selection.requiredElements().forEach(symbol -> all.add(contains(symbol, true)));
        selection.excludedElements().forEach(symbol -> all.add(contains(symbol, false)));
        GoalBranch.of(new Condition.AllOf(all));
    }

    private static Condition contains(String symbol, boolean required) {
        return new Condition.Contains(Element.find(symbol).orElseThrow(), required);
    }

    /** Middle of the bounds; of one bound it makes no sense. */
    public double middle() {
        return (low + high) / 2;
    }

    private static void requireSearchable(Goal goal, Property ranked) {
        if (goal.objective() == null) {
            return;
        }
        if (!goal.objective().property().equals(ranked.wireName())) {
            throw new GoalException("property is '" + ranked.wireName() + "', but the goal \"" + goal.text()
                    + "\" optimises " + goal.objective().property() + ". Rank by that one.");
        }
        if (!goal.objective().target().equals(Target.BEST)) {
            throw new GoalException("The goal \"" + goal.text() + "\" asks for the top of a pool, of which nobody knows"
                    + " all values. Bound " + ranked.wireName() + " where a find begins.");
        }
    }

    private static Property ranked(Goal goal, Property wanted) {
        List<String> named = goal.properties();
        if (named.isEmpty()) {
            return wanted == null ? Property.E_ABOVE_HULL : wanted;
        }
        if (wanted != null && !named.contains(wanted.wireName())) {
            throw new GoalException("property is '" + wanted.wireName() + "', which the goal \"" + goal.text()
                    + "\" does not name. Send one of " + named + ".");
        }
        return wanted != null ? wanted : Property.named(named.get(0)).orElseThrow();
    }

    /** Null when the goal bounds the property nowhere. */
    private static Bounds bounds(Goal goal, Property property) {
        Set<Bounds> all = new HashSet<>();
        boolean somewhereNot = false;
        for (GoalBranch branch : GoalBranch.of(goal.condition())) {
            Bounds bounds = branch.bounds().get(property.wireName());
            somewhereNot |= bounds == null;
            if (bounds != null) {
                all.add(bounds);
            }
        }
        if (all.size() > 1 || somewhereNot && !all.isEmpty()) {
            throw new GoalException("The goal \"" + goal.text() + "\" bounds " + property.wireName()
                    + " in one alternative and otherwise in another. Make a campaign of each.");
        }
        return all.isEmpty() ? null : all.iterator().next();
    }

    private static Sense sense(Goal goal, Bounds bounds) {
        if (goal.objective() != null) {
            return goal.objective().maximise() ? Sense.LARGER : Sense.SMALLER;
        }
        if (bounds == null || bounds.low() == Double.NEGATIVE_INFINITY) {
            return Sense.SMALLER;
        }
        return bounds.high() == Double.POSITIVE_INFINITY ? Sense.LARGER : Sense.WITHIN;
    }

    private static Bounds bounds(String text, Property property, Sense sense, Double threshold) {
        if (threshold == null) {
            throw new GoalException("The goal \"" + text + "\" does not say from which " + property.wireName()
                    + " on a material is a find. Add a bound, or send threshold.");
        }
        return sense == Sense.LARGER
                ? new Bounds(Math.nextUp(threshold), Double.POSITIVE_INFINITY)
                : new Bounds(Double.NEGATIVE_INFINITY, Math.nextDown(threshold));
    }
}
