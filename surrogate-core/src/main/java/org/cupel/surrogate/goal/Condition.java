package org.cupel.surrogate.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/** What a candidate has to fulfil. */
public sealed interface Condition {

    /** The values of a property between two bounds, both included; one of them may be infinite. */
    record Within(String property, double low, double high) implements Condition {

        public Within {
            requireOrder(property, low, high);
        }
    }

    private static void requireOrder(String property, double low, double high) {
        if (!(low <= high)) {
            throw new GoalException("No value of " + property + " lies between " + rounded(low) + " and "
                    + rounded(high) + ". Write the smaller bound first.");
        }
    }

    /** As it was written: a bound that is left out is kept as the next number. */
    static double rounded(double bound) {
        return Double.isFinite(bound)
                ? new BigDecimal(bound).round(new MathContext(12)).doubleValue()
                : bound;
    }

    /** What the composition alone decides, before any experiment. */
    sealed interface OfComposition extends Condition {

        boolean holds(Composition composition);
    }

    /** An element is there ({@code required}), or is not. */
    record Contains(Element element, boolean required) implements OfComposition {

        @Override
        public boolean holds(Composition composition) {
            return composition.contains(element) == required;
        }
    }

    /** No other elements are there. */
    record OnlyOf(Set<Element> allowed) implements OfComposition {

        public OnlyOf {
            allowed = Set.copyOf(allowed);
        }

        @Override
        public boolean holds(Composition composition) {
            return allowed.containsAll(composition.elements());
        }
    }

    /** A number of the composition lies between two bounds, both included. What is not known lies nowhere. */
    record Measured(Measure measure, double low, double high) implements OfComposition {

        public Measured {
            requireOrder(measure.word(), low, high);
        }

        @Override
        public boolean holds(Composition composition) {
            OptionalDouble value = measure.of(composition);
            return value.isPresent() && value.getAsDouble() >= low && value.getAsDouble() <= high;
        }
    }

    /** The composition is such, or is not. */
    record Is(Trait trait, boolean wanted) implements OfComposition {

        @Override
        public boolean holds(Composition composition) {
            return trait.of(composition) == wanted;
        }
    }

    /** Every one of them; of nothing it is true. What is nested in brackets alone is not. */
    record AllOf(List<Condition> conditions) implements Condition {

        public AllOf {
            conditions = conditions.stream()
                    .flatMap(part -> part instanceof AllOf all ? all.conditions().stream() : Stream.of(part))
                    .toList();
        }
    }

    /** At least one of them. */
    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }
}
