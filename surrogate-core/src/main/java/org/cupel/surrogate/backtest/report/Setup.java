package org.cupel.surrogate.backtest.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.Plan;
import org.cupel.surrogate.backtest.Policies;

/**
 * How searches go.
 *
 * @param seedFrom the first seed
 * @param budgetReason why a search has as many results as it has
 * @param greedyBudget most results of a search of the greedy baseline
 */
public record Setup(Plan plan, long seedFrom, String budgetReason, int greedyBudget) {

    public static final String RANDOM = "random";

    /** What says well enough how much slower the baseline is; models of many results are slow. */
    private static final int GREEDY_GOES_ON = 2;

    public Setup(Plan plan, long seedFrom, String budgetReason) {
        this(plan, seedFrom, budgetReason, plan.budget());
    }

    public List<Long> seeds() {
        return LongStream.range(seedFrom, seedFrom + plan.seeds()).boxed().toList();
    }

    /** Greedy choice goes on for twice as long as the slowest of these searches, but not beyond the budget. */
    public Setup withGreedyBeside(Collection<Discovery> searches) {
        int longest = searches.stream()
                .mapToInt(search -> search.order().length)
                .max()
                .orElse(plan.budget());
        return new Setup(plan, seedFrom, budgetReason, Math.min(plan.budget(), GREEDY_GOES_ON * longest));
    }

    /** Random choice costs nothing and is followed to the end of the pool. */
    public Plan plan(String policy, int pool) {
        if (policy.equals(RANDOM)) {
            return within(pool);
        }
        return policy.equals(Policies.greedy()) ? within(greedyBudget) : plan;
    }

    private Plan within(int budget) {
        return new Plan(plan.initial(), plan.batch(), budget, plan.seeds(), plan.stopAt());
    }
}
