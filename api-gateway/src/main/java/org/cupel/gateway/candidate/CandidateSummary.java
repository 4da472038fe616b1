package org.cupel.gateway.candidate;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many candidates a filter lets through. */
@Schema(description = "How many candidates a filter lets through.")
public record CandidateSummary(
        @Schema(examples = "907") long total,
        @Schema(description = "By state, those that occur.") Map<String, Long> byState,

        @Schema(description = "By decision, those that occur.")
        Map<String, Long> byDecision,

        @Schema(
                nullable = true,
                description =
                        "Mean probability of meeting the campaign's goal as predicted: the base rate that chance is"
                                + " up to. Null when no ranking gave probabilities.",
                examples = "0.45")
        Double meanPGoal) {}
