package org.cupel.acquisition.backtest;

import org.cupel.surrogate.backtest.Plan;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.surrogate.table.TableException;

/** How searches of one pool go. */
final class SetupMaker {

    /** A search that is not done after so many results is no use as a loop, and a model of all of them is slow. */
    private static final int USUAL_BUDGET = 2_000;

    private SetupMaker() {}

    /** @throws TableException when no search of so many rows can go this way */
    static Setup of(BacktestOrder order, int pool) {
        if (order.initial() >= pool || order.batch() > pool) {
            throw new TableException("The pool has " + pool + " rows, too few for initial " + order.initial()
                    + " and batch " + order.batch() + ". Send smaller ones, or more rows.");
        }
        int most = Math.min(pool, order.budget() == null ? USUAL_BUDGET : order.budget());
        return new Setup(
                new Plan(order.initial(), order.batch(), most, order.seeds(), order.stopAt()),
                order.seedFrom(),
                reason(order, pool, most));
    }

    private static String reason(BacktestOrder order, int pool, int most) {
        if (order.budget() != null) {
            return order.budget() > pool
                    ? "asked for " + order.budget() + ", which is more than the pool"
                    : "asked for";
        }
        return most == pool ? "the whole pool" : "the usual limit, since models of more results are slow";
    }
}
