package org.cupel.surrogate.backtest.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Plan;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.backtest.PolicyReport;
import org.cupel.surrogate.backtest.RuledOut;
import org.cupel.surrogate.table.ColumnUse;

/**
 * The result file of a back-test; docs/back-tests.md tells of each field.
 *
 * @param goal as it was written
 * @param ruledOut rows that their composition keeps out of the pool, by the first condition of the goal that does not hold
 * @param baseRate the chance that a random row is a hit
 * @param recommended by the tournament, or without one by Cupel for such a goal
 * @param tournament null in a back-test
 * @param policies by name
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BacktestResult(
        String goal,
        Source source,
        List<RuledOut> ruledOut,
        int pool,
        int hits,
        double baseRate,
        Searching plan,
        String recommended,
        @JsonInclude(JsonInclude.Include.NON_NULL) Verdict tournament,
        Map<String, PolicyResult> policies,
        List<String> features,
        List<Column> columns,
        ProgramVersion versions) {

    /**
     * @param rows in the file
     * @param leftOut rows without a result for each property of the goal
     * @param refused rows that could not be read, the first of them in words
     */
    public record Source(String file, String kind, String sha256, int rows, int leftOut, List<String> refused) {}

    public record Searching(
            int seeds, long seedFrom, int batch, int initial, int budget, String budgetReason, double stopAt) {}

    /** @param use number, element, formula, category, goal or left_out */
    public record Column(String column, String use, String reason) {

        static Column of(ColumnUse use) {
            return new Column(use.column(), use.use().name().toLowerCase(java.util.Locale.ROOT), use.reason());
        }
    }

    public static BacktestResult of(
            Pool pool, Setup setup, Map<String, List<Discovery>> searches, Verdict verdict, ProgramVersion version) {
        FinishedData data = pool.data();
        List<Discovery> greedy = searches.getOrDefault(Policies.greedy(), List.of());
        Map<String, PolicyResult> policies = new LinkedHashMap<>();
        searches.forEach((name, played) -> policies.put(
                name,
                PolicyResult.of(
                        PolicyReport.of(name, played, setup.plan(), data.size(), data.hits()),
                        greedy,
                        setup,
                        data.size(),
                        data.hits())));
        Plan plan = setup.plan();
        return new BacktestResult(
                data.goal().text(),
                new Source(pool.file(), pool.kind(), pool.sha256(), pool.rows(), data.leftOut(), pool.refused()),
                data.ruledOut(),
                data.size(),
                data.hits(),
                data.baseRate(),
                new Searching(
                        plan.seeds(),
                        setup.seedFrom(),
                        plan.batch(),
                        plan.initial(),
                        plan.budget(),
                        setup.budgetReason(),
                        plan.stopAt()),
                verdict == null ? Policies.recommended(data.goal()) : verdict.recommended(),
                verdict,
                policies,
                data.features().names(),
                data.features().uses().stream().map(Column::of).toList(),
                version);
    }
}
