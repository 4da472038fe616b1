package org.cupel.gateway.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A material in a campaign, with the evidence of the ranking that last touched it.
 *
 * @param version to be named by a move, so that a move decided on older facts is refused
 * @param rank from 1
 * @param score of the acquisition function, higher is better
 * @param outOfPool why a ranking left the candidate out, null when it did not
 */
@Schema(
        description = "A material in a campaign, with the evidence of the ranking that last touched it. Quantiles and"
                + " uncertainties are in the unit of the campaign's property.")
public record Candidate(
        UUID id,
        UUID campaignId,
        @Schema(examples = "mp-1") String materialId,
        @Schema(examples = "LiCoO2") String formula,
        @Schema(examples = "[\"Co\", \"Li\", \"O\"]") List<String> elements,
        int atomCount,

        @Schema(
                examples = "ranked",
                enumeration = {"ranked", "flagged", "in_validation", "validated", "rejected", "on_hold", "withdrawn"})
        String state,

        @Schema(nullable = true, description = "The state to which resume leads back.")
        String heldFrom,

        @Schema(description = "To be named by a move: one decided on older facts is refused.")
        long version,

        UUID runId,
        UUID modelId,

        @Schema(description = "Place in the ranking, from 1.", examples = "1")
        int rank,

        @Schema(description = "Score of the acquisition function, higher is better.", examples = "-3.2")
        double score,

        @Schema(examples = "0.01") double q10,
        @Schema(examples = "0.03") double q50,
        @Schema(examples = "0.06") double q90,

        @Schema(nullable = true, description = "Probability of an energy above hull below 0.05 eV/atom.")
        Double pStable,

        @Schema(nullable = true, description = "Probability of an energy above hull below 0.10 eV/atom.")
        Double pMetastable,

        double aleatoric,
        double epistemic,

        @Schema(description = "total² = aleatoric² + epistemic².")
        double total,

        @Schema(
                examples = "MAYBE",
                enumeration = {"KEEP", "MAYBE", "KILL"})
        String decision,

        @Schema(implementation = DecisionReason[].class) JsonNode reasons,

        @Schema(nullable = true, description = "Lower end of the calibrated 90 % interval; null when unlimited.")
        Double intervalLow,

        @Schema(nullable = true, description = "Upper end of the calibrated 90 % interval; null when unlimited.")
        Double intervalHigh,

        @Schema(nullable = true, description = "How far from the model's training data, 0 to 1.")
        Double oodScore,

        @Schema(nullable = true) String outOfPool,
        Instant updatedAt,

        @Schema(
                nullable = true,
                description = "Probability of meeting the campaign's goal, as ranked.",
                examples = "0.4")
        Double pGoal,

        @Schema(nullable = true, description = "Another campaign in which the material waits for a result.")
        UUID pendingIn,

        @Schema(
                implementation = Contradiction[].class,
                description = "Results about the material that cannot both be true, newest first.")
        JsonNode contradictions,

        @Schema(
                nullable = true,
                description = "The median that the ranking used: q50, corrected by results since the training.",
                examples = "0.02")
        Double rankedMedian,

        @Schema(
                nullable = true,
                description =
                        "The standard deviation that the ranking used: total, corrected by results since the training.",
                examples = "0.03")
        Double rankedSigma,

        @Schema(
                implementation = OtherProperty[].class,
                description =
                        "What the ranking took the further properties for that the campaign's goal bounds. pGoal is the"
                                + " product of their probabilities and that of the property that is ranked by, as if they were"
                                + " independent.")
        JsonNode otherProperties,

        @Schema(nullable = true, description = "Who works on it, while it is in validation.", examples = "grace")
        String claimedBy,

        @Schema(nullable = true) Instant claimedAt) {}
