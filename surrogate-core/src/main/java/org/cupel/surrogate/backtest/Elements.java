package org.cupel.surrogate.backtest;

import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.ConditionText;
import org.cupel.surrogate.goal.GoalException;

/** Conditions on compositions, which are known before any experiment. */
final class Elements {

    private Elements() {}

    static boolean holds(Condition.OfComposition condition, List<Composition> compositions, int row) {
        if (compositions.isEmpty()) {
            throw new GoalException("The goal says \"" + ConditionText.of(condition)
                    + "\", but the table has no column of elements or formulas. Add one, or leave that out.");
        }
        return condition.holds(compositions.get(row));
    }
}
