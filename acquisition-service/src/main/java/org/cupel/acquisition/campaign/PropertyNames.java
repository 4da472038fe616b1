package org.cupel.acquisition.campaign;

import java.util.Arrays;
import java.util.List;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;
import org.cupel.surrogate.goal.Objective;
import org.cupel.surrogate.table.UnknownName;

/** Goals with the names that properties have here. */
public final class PropertyNames {

    private static final List<String> KNOWN =
            Arrays.stream(Property.values()).map(Property::wireName).toList();

    private PropertyNames() {}

    /** @throws GoalException for a name that no property has */
    public static Goal ours(Goal goal) {
        Objective objective = goal.objective();
        return new Goal(
                goal.text(),
                objective == null
                        ? null
                        : new Objective(ours(objective.property()), objective.maximise(), objective.target()),
                ours(goal.condition()));
    }

    private static Condition ours(Condition condition) {
        if (condition instanceof Condition.Within within) {
            return new Condition.Within(ours(within.property()), within.low(), within.high());
        }
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(
                    all.conditions().stream().map(PropertyNames::ours).toList());
        }
        return condition instanceof Condition.AnyOf any
                ? new Condition.AnyOf(
                        any.conditions().stream().map(PropertyNames::ours).toList())
                : condition;
    }

    private static String ours(String name) {
        return Property.meant(name)
                .map(Property::wireName)
                .orElseThrow(() -> new GoalException("The goal names '" + name + "', which is no property here. "
                        + UnknownName.message("property", name, KNOWN)));
    }
}
