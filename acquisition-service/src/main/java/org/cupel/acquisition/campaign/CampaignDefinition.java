package org.cupel.acquisition.campaign;

import java.util.List;

/**
 * What a researcher asked for; a draft's may change, and never again once the campaign was started.
 *
 * @param threshold in the property's unit; a result below it counts as validated
 * @param explorationWeight of the acquisition function, dimensionless, from 0
 * @param budget largest number of candidates that get a result, null for no limit
 * @param maxIterations largest number of rankings of fresh predictions, null for no limit
 * @param owner who answers for it, null when nobody said
 * @param stopping rules that end it; the first that holds is the reason
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
        List<StoppingRule> stopping) {

    public CampaignDefinition {
        stopping = List.copyOf(stopping);
    }
}
