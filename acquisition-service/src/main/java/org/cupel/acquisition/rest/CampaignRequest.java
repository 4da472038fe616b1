package org.cupel.acquisition.rest;

import java.util.List;
import org.cupel.acquisition.campaign.StoppingTerms;

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
        SelectionBody selection,
        String owner,
        RetrainBody retrain,
        List<StoppingTerms> stopping,
        Boolean draft,
        String goal,
        BatchBody batch,
        String explorationSchedule) {}
