package org.cupel.surrogate.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.cupel.crystal.Element;

/** What a candidate has to fulfil. */
public sealed interface Condition {

    /** The values of a property between two bounds, both included; one of them may be infinite. */
    record Within(String property, double low, double high) implements Condition {

        public Within {
            if (!(low <= high)) {
                throw new GoalException("No value of " + property + " lies between " + rounded(low) + " and "
                        + rounded(high) + ". Write the smaller bound first.");
            }
        }
    }

    /** As it was written: a bound that is left out is kept as the next number. */
    private static double rounded(double bound) {
        return Double.isFinite(bound)
                ? new BigDecimal(bound).round(new MathContext(12)).doubleValue()
                : bound;
    }

    /** An element is there ({@code required}), or is not. */
    record Contains(Element element, boolean required) implements Condition {}

    /** Every one of them; of nothing it is true. */
    record AllOf(List<Condition> conditions) implements Condition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them. */
    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }
}
