package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that ends a campaign, as the OpenAPI document shows it. */
@Schema(description = "A rule that ends a campaign. A round is as many results as a batch holds.")
public record StoppingTerms(
        @Schema(
                required = true,
                enumeration = {
                    "budget-spent",
                    "no-find",
                    "no-improvement",
                    "expected-finds-below",
                    "best-score-below-cost"
                })
        String rule,

        @Schema(description = "Of no-find and no-improvement.", examples = "3")
        Integer rounds,

        @Schema(description = "Of no-improvement, in the property's unit; 0 when absent.", examples = "0.01")
        Double by,

        @Schema(description = "Of expected-finds-below; 1 when absent.", examples = "1.0")
        Double finds,

        @Schema(
                description = "Of best-score-below-cost: an expected improvement in the property's unit with log-ei, a"
                        + " probability with pi, a score with ucb and greedy.",
                examples = "0.001")
        Double cost) {}
