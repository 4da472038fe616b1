package org.cupel.acquisition.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.acquisition.campaign.PropertyNames;
import org.cupel.platform.problem.ProblemException;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;
import org.cupel.surrogate.table.Table;
import org.cupel.surrogate.table.TableException;

/** Refuses at once what would fail later. */
@ApplicationScoped
public class OrderCheck {

    static final String KNOWN_VALUES = "known values";

    private static final int MOST_INITIAL = 50;
    private static final int MOST_POLICIES = 12;
    private static final int UNPROCESSABLE = 422;

    private final FinishedTables tables;
    private final BacktestSettings settings;

    OrderCheck(FinishedTables tables, BacktestSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * What is searched, in a word or two.
     *
     * @throws ProblemException 400 for a goal, 422 for anything else that cannot be
     */
    String source(BacktestOrder order) {
        numbers(order);
        Goal goal = goal(order);
        policies(order, goal);
        if (order.table() == null) {
            return KNOWN_VALUES;
        }
        FinishedTable table = tables.find(order.table())
                .orElseThrow(
                        () -> invalid(
                                "table is '" + order.table()
                                        + "', which nobody uploaded. Send the file to PUT /api/v1/back-tests/tables and its sha256 here."));
        columns(order, goal, table);
        return table.name();
    }

    private void numbers(BacktestOrder order) {
        range("seeds", order.seeds(), settings.maxSeeds());
        range("batch", order.batch(), settings.maxRows());
        range("initial", order.initial(), MOST_INITIAL);
        if (!(order.stopAt() > 0) || order.stopAt() > 1) {
            throw invalid("stopAt is " + order.stopAt() + ". Send a share of the hits above 0 and up to 1.");
        }
        if (order.budget() != null && order.budget() <= order.initial()) {
            throw invalid("budget is " + order.budget() + ", which ends before the first decision after "
                    + order.initial() + " random results. Send more, or a smaller initial.");
        }
    }

    private static void range(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw invalid(field + " is " + value + ". Send 1 to " + most + ".");
        }
    }

    private static Goal goal(BacktestOrder order) {
        try {
            Goal goal = Goal.parse(order.goal());
            return order.table() == null ? PropertyNames.ours(goal) : goal;
        } catch (GoalException misunderstood) {
            throw new ProblemException(400, "invalid-goal", misunderstood.getMessage());
        }
    }

    private static void policies(BacktestOrder order, Goal goal) {
        if (order.policies().isEmpty() || order.policies().size() > MOST_POLICIES) {
            throw invalid("policies has " + order.policies().size() + " names. Send 1 to " + MOST_POLICIES + " of "
                    + Policies.names() + ".");
        }
        try {
            order.policies().forEach(name -> Policies.named(name, goal));
        } catch (GoalException unfit) {
            throw invalid("policies: " + unfit.getMessage());
        }
    }

    private static void columns(BacktestOrder order, Goal goal, FinishedTable table) {
        var names = new Table(table.columns(), List.of());
        try {
            goal.properties().forEach(names::find);
            order.features().forEach(names::find);
        } catch (TableException unknown) {
            throw invalid("The table " + table.name() + ": " + unknown.getMessage());
        }
        if (order.initial() >= table.rows() || order.batch() > table.rows()) {
            throw invalid("The table " + table.name() + " has " + table.rows() + " rows, too few for initial "
                    + order.initial() + " and batch " + order.batch() + ". Send smaller ones, or a larger table.");
        }
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(UNPROCESSABLE, "invalid-back-test", detail);
    }
}
