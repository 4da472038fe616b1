package org.cupel.acquisition.campaign;

/**
 * What a researcher asked for; never changes.
 *
 * @param threshold in the property's unit; a result below it counts as validated
 * @param explorationWeight of the acquisition function, dimensionless, from 0
 * @param budget largest number of validation results, null for no limit
 * @param retrainAfter new results that make a training worthwhile
 * @param maxIterations largest number of rankings of fresh predictions, null for no limit
 */
public record CampaignDefinition(
        String name,
        Property property,
        double threshold,
        Policy policy,
        double explorationWeight,
        int batchSize,
        Integer budget,
        int retrainAfter,
        Selection selection,
        long seed,
        Integer maxIterations) {}
