package org.cupel.acquisition.campaign;

import java.util.List;

/** When a campaign ends by itself. A round is as many results as a batch holds, in the order in which they came in. */
public sealed interface StoppingRule {

    String BUDGET_SPENT = "budget-spent";
    String NO_FIND = "no-find";
    String NO_IMPROVEMENT = "no-improvement";
    String FINDS_BELOW = "expected-finds-below";
    String WORTH_BELOW = "best-score-below-cost";

    List<String> NAMES = List.of(BUDGET_SPENT, NO_FIND, NO_IMPROVEMENT, FINDS_BELOW, WORTH_BELOW);

    StoppingTerms terms();

    /** The budget is used: at once. Without this rule a last training learns from the last results first. */
    record BudgetSpent() implements StoppingRule {
        @Override
        public StoppingTerms terms() {
            return new StoppingTerms(BUDGET_SPENT, null, null, null, null);
        }
    }

    /** The last rounds brought no find. */
    record NoFind(int rounds) implements StoppingRule {
        @Override
        public StoppingTerms terms() {
            return new StoppingTerms(NO_FIND, rounds, null, null, null);
        }
    }

    /**
     * The last rounds improved the best result of before by no more than a step.
     *
     * @param by in the property's unit, from 0
     */
    record NoImprovement(int rounds, double by) implements StoppingRule {
        @Override
        public StoppingTerms terms() {
            return new StoppingTerms(NO_IMPROVEMENT, rounds, by, null, null);
        }
    }

    /** Fewer finds than this are expected among all candidates without a result: the sum of their probabilities. */
    record FindsBelow(double finds) implements StoppingRule {
        @Override
        public StoppingTerms terms() {
            return new StoppingTerms(FINDS_BELOW, null, null, finds, null);
        }
    }

    /**
     * The best candidate promises less than an experiment costs, and none is under way. Of log-ei the promise is the
     * expected improvement in the property's unit, of pi the probability of improving, of ucb and greedy the score itself.
     */
    record WorthBelow(double cost) implements StoppingRule {
        @Override
        public StoppingTerms terms() {
            return new StoppingTerms(WORTH_BELOW, null, null, null, cost);
        }
    }
}
