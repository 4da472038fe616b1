package org.cupel.gateway.ask;

import java.util.List;
import java.util.UUID;
import org.cupel.gateway.candidate.DecisionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A prediction as the OpenAPI document shows it; predict-worker writes it. */
@Schema(
        description =
                "What the champion says of a structure; quantiles, uncertainties and the interval in the unit of the"
                        + " property.")
public record Judgement(
        UUID modelId,
        @Schema(examples = "eAboveHull") String property,
        @Schema(examples = "LiCoO2") String formula,
        double q10,
        double q50,
        double q90,
        double pStable,
        double pMetastable,
        double aleatoric,
        double epistemic,
        double total,

        @Schema(
                examples = "MAYBE",
                enumeration = {"KEEP", "MAYBE", "KILL"})
        String decision,

        List<DecisionReason> reasons,

        @Schema(nullable = true, description = "Lower end of the calibrated 90 % interval; null when unlimited.")
        Double intervalLow,

        @Schema(nullable = true, description = "Upper end of the calibrated 90 % interval; null when unlimited.")
        Double intervalHigh,

        @Schema(nullable = true, description = "How far from the model's training data, 0 to 1.")
        Double oodScore,

        @Schema(nullable = true, description = "The same without an upper end.")
        Double novelty,

        @Schema(nullable = true, description = "Kind of the calibration.")
        String calibration) {}
