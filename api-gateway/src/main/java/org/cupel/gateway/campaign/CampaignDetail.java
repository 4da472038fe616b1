package org.cupel.gateway.campaign;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.cupel.gateway.training.Model;
import org.cupel.gateway.training.TrainingProgress;
import org.cupel.gateway.training.TrainingRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign with what a researcher wants to see beside it.
 *
 * @param candidates number of candidates by state
 * @param latestRanking null before the first
 * @param champion the best model of the campaign's property, null before the first
 * @param training the campaign's newest training run, null before the first
 * @param trainingProgress how far it is, null before its first epoch
 */
@Schema(
        description =
                "A campaign with its candidates by state, newest ranking, champion model and newest training run.")
public record CampaignDetail(
        @JsonUnwrapped Campaign campaign,

        @Schema(description = "Number of candidates by state.", examples = "{\"ranked\": 1180, \"flagged\": 20}")
        Map<String, Integer> candidates,

        @Schema(nullable = true) Ranking latestRanking,
        @Schema(nullable = true) Model champion,
        @Schema(nullable = true) TrainingRun training,
        @Schema(nullable = true) TrainingProgress trainingProgress) {}
