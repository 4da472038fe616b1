package org.cupel.acquisition.campaign;

/** Reads rules from what was sent or stored. */
public final class StoppingReader {

    private static final int MOST_ROUNDS = 1000;

    private StoppingReader() {}

    /** @throws IllegalArgumentException when a figure is missing or makes no sense; the message says what to send */
    public static StoppingRule read(StoppingTerms terms) {
        String name = terms == null || terms.rule() == null ? "" : terms.rule();
        return switch (name) {
            case StoppingRule.BUDGET_SPENT -> new StoppingRule.BudgetSpent();
            case StoppingRule.NO_FIND -> new StoppingRule.NoFind(rounds(terms));
            case StoppingRule.NO_IMPROVEMENT ->
                new StoppingRule.NoImprovement(
                        rounds(terms), number(terms.rule(), "by", terms.by() == null ? 0 : terms.by(), true));
            case StoppingRule.FINDS_BELOW ->
                new StoppingRule.FindsBelow(
                        number(terms.rule(), "finds", terms.finds() == null ? 1 : terms.finds(), false));
            case StoppingRule.WORTH_BELOW -> new StoppingRule.WorthBelow(cost(terms));
            default ->
                throw new IllegalArgumentException("rule is '" + name + "'. Send one of " + StoppingRule.NAMES + ".");
        };
    }

    private static int rounds(StoppingTerms terms) {
        if (terms.rounds() == null || terms.rounds() < 1 || terms.rounds() > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds of " + terms.rule() + " is " + terms.rounds() + ". Send 1 to "
                    + MOST_ROUNDS + " batches of results.");
        }
        return terms.rounds();
    }

    private static double number(String rule, String field, double value, boolean zeroIsFine) {
        if (!Double.isFinite(value) || value < 0 || value == 0 && !zeroIsFine) {
            throw new IllegalArgumentException(field + " of " + rule + " is " + value + ". Send a finite number, "
                    + (zeroIsFine ? "at least 0." : "above 0."));
        }
        return value;
    }

    private static double cost(StoppingTerms terms) {
        if (terms.cost() == null || !Double.isFinite(terms.cost())) {
            throw new IllegalArgumentException("cost of " + terms.rule() + " is " + terms.cost()
                    + ". Send what one experiment has to be worth, a finite number.");
        }
        return terms.cost();
    }
}
