package org.cupel.acquisition.campaign;

import java.util.List;

/**
 * What a researcher asked for; a draft's may change, and never again once the campaign was started.
 *
 * @param property that is predicted and ranked by
 * @param threshold where a find begins, in the property's unit
 * @param explorationWeight of the acquisition function, dimensionless, from 0
 * @param budget largest number of candidates that get a result, null for no limit
 * @param maxIterations largest number of rankings of fresh predictions, null for no limit
 * @param owner who answers for it, null when nobody said
 * @param stopping rules that end it; the first that holds is the reason
 * @param goal which results count as validated, and what the pool has to fulfil
 * @param batch how the suggested batch is chosen
 * @param schedule of the exploration weight: constant, inverse-square-root or no-regret
 */
public record CampaignDefinition(
        String name,
        Property property,
        double threshold,
        Policy policy,
        double explorationWeight,
        int batchSize,
        Integer budget,
        RetrainRule retrain,
        Selection selection,
        long seed,
        Integer maxIterations,
        String owner,
        List<StoppingRule> stopping,
        SearchGoal goal,
        BatchRule batch,
        String schedule) {

    public static final String CONSTANT = "constant";

    public CampaignDefinition {
        stopping = List.copyOf(stopping);
    }
}
