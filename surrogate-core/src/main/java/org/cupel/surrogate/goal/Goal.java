package org.cupel.surrogate.goal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a search is for: an objective, a condition, or both.
 *
 * @param text as it was written
 * @param objective what to minimise or maximise; null for "find all that satisfy"
 * @param condition what has to be fulfilled; {@link Condition.AllOf} of nothing when everything will do
 */
public record Goal(String text, Objective objective, Condition condition) {

    public Goal {
        Objects.requireNonNull(condition, "condition");
        Contradictions.refuse(text, condition);
    }

    /** @throws GoalException when it cannot be understood */
    public static Goal parse(String text) {
        return new GoalParser(text).parse();
    }

    public Optional<Objective> optimised() {
        return Optional.ofNullable(objective);
    }

    /** The properties it names, in the order of the text. */
    public List<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        if (objective != null) {
            names.add(objective.property());
        }
        collect(condition, names);
        return List.copyOf(names);
    }

    /** Whether a number of the composition is bounded. */
    public boolean measures(Measure measure) {
        return measures(condition, measure);
    }

    private static boolean measures(Condition condition, Measure measure) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().anyMatch(part -> measures(part, measure));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(part -> measures(part, measure));
        }
        return condition instanceof Condition.Measured measured && measured.measure() == measure;
    }

    private static void collect(Condition condition, Set<String> names) {
        if (condition instanceof Condition.Within within) {
            names.add(within.property());
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> collect(part, names));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> collect(part, names));
        }
    }
}
