package org.cupel.surrogate.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cupel.crystal.Composition;

/**
 * Tells which candidates cannot be what is asked for, whatever is still to be found out of them: those are not in the pool.
 *
 * @param parts conditions that must all hold
 */
public record CompositionSieve(List<Condition> parts) {

    /** Tells what is known of a property: whether it lies within the bounds, or null when it is not known. */
    @FunctionalInterface
    public interface Known extends Function<Condition.Within, Boolean> {

        Known NOTHING = within -> null;
    }

    public CompositionSieve {
        parts = List.copyOf(parts);
    }

    public static CompositionSieve of(Condition condition) {
        List<Condition> parts = new ArrayList<>();
        collect(condition, parts);
        return new CompositionSieve(parts);
    }

    private static void collect(Condition condition, List<Condition> parts) {
        if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> collect(part, parts));
        } else {
            parts.add(condition);
        }
    }

    /** Whether compositions decide anything. */
    public boolean judges() {
        return parts.stream().anyMatch(CompositionSieve::namesComposition);
    }

    /** The place of the first part that does not hold, −1 when none is known not to. */
    public int ruledOutBy(Composition composition, Known known) {
        for (int part = 0; part < parts.size(); part++) {
            if (Boolean.FALSE.equals(holds(parts.get(part), composition, known))) {
                return part;
            }
        }
        return -1;
    }

    /** What is left to be found out of candidates that are not ruled out. */
    public Condition rest() {
        return new Condition.AllOf(parts.stream()
                .filter(part -> !(part instanceof Condition.OfComposition))
                .toList());
    }

    /** Null when it is not known. */
    private static Boolean holds(Condition condition, Composition composition, Known known) {
        if (condition instanceof Condition.Within within) {
            return known.apply(within);
        }
        if (condition instanceof Condition.OfComposition ofComposition) {
            return ofComposition.holds(composition);
        }
        boolean all = condition instanceof Condition.AllOf;
        List<Condition> inside =
                all ? ((Condition.AllOf) condition).conditions() : ((Condition.AnyOf) condition).conditions();
        Boolean so = all;
        for (Condition part : inside) {
            Boolean one = holds(part, composition, known);
            if (one != null && one != all) {
                return one;
            }
            so = one == null ? null : so;
        }
        return so;
    }

    static boolean namesComposition(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().anyMatch(CompositionSieve::namesComposition);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(CompositionSieve::namesComposition);
        }
        return condition instanceof Condition.OfComposition;
    }
}
