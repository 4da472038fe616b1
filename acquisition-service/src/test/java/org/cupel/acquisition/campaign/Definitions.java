package org.cupel.acquisition.campaign;

import java.util.List;

/** Definitions of campaigns for tests: below 0.05 eV/atom by log-EI, and what a test says otherwise. */
public final class Definitions {

    private SearchGoal goal = SearchGoal.below(Property.E_ABOVE_HULL, 0.05);
    private Policy policy = Policy.LOG_EI;
    private int batchSize = 2;
    private Integer budget;
    private RetrainRule retrain = RetrainRule.afterResults(2);
    private long seed = 1;
    private List<StoppingRule> stopping = List.of();
    private BatchRule batch = BatchRule.TOP;

    private Definitions() {}

    public static Definitions some() {
        return new Definitions();
    }

    public Definitions goal(String text) {
        goal = SearchGoal.read(text, null, null);
        return this;
    }

    public Definitions policy(Policy next) {
        policy = next;
        return this;
    }

    public Definitions batch(BatchRule rule, int size) {
        batch = rule;
        batchSize = size;
        return this;
    }

    public Definitions budget(Integer results) {
        budget = results;
        return this;
    }

    public Definitions retrain(RetrainRule rule) {
        retrain = rule;
        return this;
    }

    public Definitions seed(long next) {
        seed = next;
        return this;
    }

    public Definitions stopping(StoppingRule rule) {
        stopping = List.of(rule);
        return this;
    }

    public CampaignDefinition build() {
        return new CampaignDefinition(
                "c",
                goal.property(),
                goal.threshold(),
                policy,
                1.0,
                batchSize,
                budget,
                retrain,
                Selection.EVERYTHING,
                seed,
                null,
                "ada",
                stopping,
                goal,
                batch,
                CampaignDefinition.CONSTANT);
    }
}
