package org.cupel.acquisition.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cupel.acquisition.campaign.LeftOut;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.surrogate.goal.CompositionSieve;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.ConditionText;

/**
 * A goal as columns to select beside rows {@code s} of {@code ingest.material_structures}, and the judgement of each row: what
 * is not known is left open. The property that is ranked by is never known of a material of the pool.
 */
final class PoolSieve {

    private static final String KNOWN = """
            (select bool_or(k.value between ? and ?) from (
              select l.value from ingest.material_labels l
              where l.material_id = s.material_id and l.property = ? and l.value is not null
              union all
              select v.value from validated_labels v where v.material_id = s.material_id and v.property = ?) k)""";

    private static final int UNREADABLE = Integer.MAX_VALUE;

    private final CompositionSieve sieve;
    private final Map<Condition.Within, Integer> columns = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> judged = new HashMap<>();
    private final Map<Integer, Integer> counts = new TreeMap<>();

    PoolSieve(SearchGoal goal) {
        sieve = CompositionSieve.of(goal.pool());
        sieve.parts().forEach(part -> collect(part, goal.property().wireName()));
    }

    private void collect(Condition condition, String ranked) {
        if (condition instanceof Condition.Within within && !within.property().equals(ranked)) {
            columns.putIfAbsent(within, columns.size());
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(part -> collect(part, ranked));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(part -> collect(part, ranked));
        }
    }

    /** What to select after the other columns, each with a comma before it. */
    String columns() {
        return columns.keySet().stream().map(within -> ", " + KNOWN).collect(Collectors.joining());
    }

    /** @return the next free place */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int place = first;
        for (Condition.Within within : columns.keySet()) {
            statement.setDouble(place++, within.low());
            statement.setDouble(place++, within.high());
            statement.setString(place++, within.property());
            statement.setString(place++, within.property());
        }
        return place;
    }

    /**
     * Whether the row's material stays in the pool; it is counted if not.
     *
     * @param first column of those of {@link #columns()}
     */
    boolean stays(ResultSet row, String formula, int first) throws SQLException {
        List<Object> known = new ArrayList<>();
        known.add(formula);
        for (int column = 0; column < columns.size(); column++) {
            known.add(row.getObject(first + column, Boolean.class));
        }
        int part = judged.computeIfAbsent(known, this::judge);
        if (part >= 0) {
            counts.merge(part, 1, Integer::sum);
        }
        return part < 0;
    }

    private int judge(List<Object> known) {
        try {
            Composition composition = sieve.judges() ? Composition.parse((String) known.get(0)) : null;
            return sieve.ruledOutBy(
                    composition,
                    within -> columns.containsKey(within) ? (Boolean) known.get(1 + columns.get(within)) : null);
        } catch (CrystalException noFormula) {
            return UNREADABLE; // one material that cannot be judged must not keep the others from being searched
        }
    }

    List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>();
        counts.forEach((part, count) -> all.add(new LeftOut(
                part == UNREADABLE
                        ? "a formula that can be read"
                        : ConditionText.of(sieve.parts().get(part)),
                count)));
        return all;
    }
}
