package org.cupel.acquisition.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.surrogate.goal.Condition;

/**
 * A goal as a condition on {@code s}, a row of {@code ingest.material_structures}, with what is not known left open: SQL's three
 * values are those of the goal. The property that is ranked by is never known of a material of the pool.
 */
final class GoalSql {

    private static final String KNOWN = """
            (select bool_or(k.value between ? and ?) from (
              select l.value from ingest.material_labels l
              where l.material_id = s.material_id and l.property = ? and l.value is not null
              union all
              select v.value from validated_labels v where v.material_id = s.material_id and v.property = ?) k)""";

    private final List<Object> parameters = new ArrayList<>();
    private final String ranked;
    private final String text;

    GoalSql(SearchGoal goal) {
        ranked = goal.property().wireName();
        text = "coalesce(" + sql(goal.pool()) + ", true)";
    }

    /** True unless what is known of the material rules it out. */
    String text() {
        return text;
    }

    /** @return the next free place */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int place = first;
        for (Object parameter : parameters) {
            statement.setObject(place++, parameter);
        }
        return place;
    }

    private String sql(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.conditions(), " and ", "true");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.conditions(), " or ", "false");
        }
        if (condition instanceof Condition.Contains contains) {
            parameters.add(contains.element().symbol());
            return (contains.required() ? "" : "not ") + "(? = any (s.elements))";
        }
        return within((Condition.Within) condition);
    }

    private String joined(List<Condition> parts, String operator, String ofNone) {
        return parts.isEmpty() ? ofNone : parts.stream().map(this::sql).collect(Collectors.joining(operator, "(", ")"));
    }

    private String within(Condition.Within within) {
        if (within.property().equals(ranked)) {
            return "null::boolean";
        }
        parameters.add(within.low());
        parameters.add(within.high());
        parameters.add(within.property());
        parameters.add(within.property());
        return KNOWN;
    }
}
