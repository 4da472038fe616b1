package org.cupel.surrogate.backtest;

import java.util.List;
import org.cupel.surrogate.table.ColumnUse;

/**
 * How policies did on one finished data set.
 *
 * @param goal as it was written
 * @param columns what became of each column of the table
 * @param pool rows that could be asked for
 * @param leftOut rows without a result for each property of the goal
 */
public record BacktestReport(
        String goal,
        List<ColumnUse> columns,
        int features,
        int pool,
        int leftOut,
        int hits,
        double baseRate,
        Plan plan,
        List<PolicyReport> policies) {

    public BacktestReport {
        columns = List.copyOf(columns);
        policies = List.copyOf(policies);
    }
}
