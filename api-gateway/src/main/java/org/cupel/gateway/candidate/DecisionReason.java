package org.cupel.gateway.candidate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that was asked before a decision, as the OpenAPI document shows it; predict-worker writes it. */
@Schema(
        description =
                "A rule that was asked before a decision. Rules of the hull also say what the crystal would decay to.",
        additionalProperties = Schema.True.class,
        requiredProperties = {"rule", "passed"})
public record DecisionReason(
        @Schema(examples = "keep:p-stable-from") String rule,
        @Schema(examples = "risk-control") String policy,
        boolean passed,

        @Schema(nullable = true, examples = "0.96") Double value,

        @Schema(nullable = true, examples = "0.9") Double threshold,

        @Schema(description = "The same in words.") String explanation,
        List<CompetingPhase> decaysTo) {

    /** A phase that the crystal would decay to. */
    @Schema(description = "A phase that the crystal would decay to.")
    public record CompetingPhase(
            @Schema(examples = "mp-22526") String id,
            @Schema(examples = "LiCoO2") String formula,

            @Schema(description = "Share of the atoms that end up in it.", examples = "0.5")
            double atomFraction,

            @Schema(description = "eV/atom", examples = "-2.4")
            double formationEnergyPerAtom) {}
}
