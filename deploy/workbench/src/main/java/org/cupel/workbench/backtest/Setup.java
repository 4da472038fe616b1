package org.cupel.workbench.backtest;

import java.util.List;
import java.util.stream.LongStream;
import org.cupel.surrogate.backtest.Plan;

/**
 * How searches go.
 *
 * @param seedFrom the first seed
 * @param budgetReason why a search has as many results as it has
 */
record Setup(Plan plan, long seedFrom, String budgetReason) {

    static final String RANDOM = "random";

    List<Long> seeds() {
        return LongStream.range(seedFrom, seedFrom + plan.seeds()).boxed().toList();
    }

    /** Random choice costs nothing and is followed to the end of the pool. */
    Plan plan(String policy, int pool) {
        return policy.equals(RANDOM) ? new Plan(plan.initial(), plan.batch(), pool, plan.seeds(), plan.stopAt()) : plan;
    }
}
