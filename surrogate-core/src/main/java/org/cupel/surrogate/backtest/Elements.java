package org.cupel.surrogate.backtest;

import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.GoalException;

/** Conditions on elements, which are known before any experiment. */
final class Elements {

    private Elements() {}

    static boolean holds(Condition.Contains condition, List<Composition> compositions, int row) {
        if (compositions.isEmpty()) {
            throw new GoalException("The goal names " + condition.element().symbol()
                    + ", but the table has no column of elements or formulas. Add one, or leave elements out.");
        }
        return compositions.get(row).contains(condition.element()) == condition.required();
    }
}
