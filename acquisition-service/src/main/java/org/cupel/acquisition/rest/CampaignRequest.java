package org.cupel.acquisition.rest;

/** Body of {@code POST /internal/campaigns}; only the name is required, see the README for the defaults. */
public record CampaignRequest(
        String name,
        String property,
        Double threshold,
        String policy,
        Double explorationWeight,
        Integer batchSize,
        Integer budget,
        Integer retrainAfter,
        Long seed,
        Integer maxIterations,
        SelectionBody selection) {}
