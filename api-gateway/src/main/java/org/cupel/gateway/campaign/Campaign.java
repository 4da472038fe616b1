package org.cupel.gateway.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a researcher asked for, and where the loop stands with it.
 *
 * @param unit of the property and the threshold
 * @param results validation results so far
 * @param pending candidates flagged or in validation
 */
@Schema(description = "What a researcher asked for, and where the loop stands with it.")
public record Campaign(
        UUID id,
        @Schema(examples = "li-tm-oxides") String name,
        @Schema(examples = "eAboveHull") String property,
        @Schema(examples = "eV/atom") String unit,

        @Schema(description = "Candidates below it are what is looked for, in the unit.", examples = "0.05")
        double threshold,

        @Schema(description = "One of those that a new campaign may have.", examples = "log-ei")
        String policy,

        double explorationWeight,
        int batchSize,

        @Schema(nullable = true, description = "Most candidates to test; null without a limit.")
        Integer budget,

        int retrainAfter,
        long seed,
        @Schema(nullable = true) Integer maxIterations,
        Selection selection,

        @Schema(description = "draft, running, paused or finished.", examples = "running")
        String state,

        @Schema(
                description = "idle, waiting_for_labels, training, predicting, ranking, awaiting_results or failed.",
                examples = "awaiting_results")
        String phase,

        @Schema(nullable = true, description = "For people: what is going on.")
        String message,

        @Schema(nullable = true, description = "Set while a phase lasts longer than it should.")
        String warning,

        int iteration,
        int results,
        int resultsSinceTraining,
        int validated,
        int rejected,
        int pending,
        @Schema(nullable = true) UUID modelId,
        @Schema(nullable = true) UUID trainingRequestId,
        @Schema(nullable = true) UUID predictionRequestId,
        @Schema(nullable = true) UUID rankingId,

        @Schema(
                nullable = true,
                description = "Whether pool or results have moved away from what the model learnt from; null when not"
                        + " known.")
        Boolean retrainRecommended,

        @Schema(implementation = Object[].class, description = "Why, each with rule, column, value and explanation.")
        JsonNode retrainReasons,

        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant phaseSince,
        @Schema(nullable = true, examples = "ada") String owner,
        Retrain retrain,

        @Schema(implementation = StoppingTerms[].class, description = "Rules that end the campaign.")
        JsonNode stopping,

        @Schema(nullable = true, description = "Why it is finished; null before.")
        Stopped stopped,

        @Schema(nullable = true, description = "Candidates that have a result: what the budget counts.")
        Integer tested,

        @Schema(
                nullable = true,
                description = "What is looked for, in words; null for values below the threshold.",
                examples = "energy_above_hull <= 0.05 and price <= 50 and no Pb and no Co and charge_balanced")
        String goal,

        @Schema(
                implementation = LeftOut[].class,
                description =
                        "What the goal kept out of the pool when it was last read, by the first condition that does"
                                + " not hold.")
        JsonNode leftOut,

        Batch batch,

        @Schema(description = "constant, inverse-square-root or no-regret.", examples = "constant")
        String explorationSchedule) {}
