package org.cupel.gateway.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.gateway.ask.Judgement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about one structure of a file: a prediction, or why there is none. */
@Schema(description = "What is said about one structure of a file: a prediction, or why there is none.")
public record InquiryAnswer(
        @Schema(description = "Place in the file, from 1.") int row,

        @Schema(examples = "LiCoO2.cif", description = "What the file calls it.")
        String name,

        @Schema(nullable = true, examples = "LiCoO2") String formula,

        @Schema(nullable = true) Integer atomCount,

        @Schema(nullable = true, description = "The structure as it was understood: lattice in Å, species, fractions.")
        JsonNode structure,

        @Schema(
                nullable = true,
                description =
                        "Quantiles, uncertainty, calibrated interval, distance from the training data, decision and its"
                                + " reasons.",
                implementation = Judgement.class)
        JsonNode prediction,

        @Schema(nullable = true, description = "Why there is no prediction, and what to try.")
        String problem) {}
