package org.cupel.gateway.candidate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further property of a candidate that the campaign's goal bounds, as the OpenAPI document shows it. */
@Schema(
        description =
                "What the ranking took a property for that the campaign's goal bounds beside the one it ranks by.")
public record OtherProperty(
        @Schema(examples = "bandGap") String property,

        @Schema(examples = "eV", description = "Of median, sigma, low and high.")
        String unit,

        @Schema(examples = "2.1") double median,

        @Schema(examples = "0.3", description = "Standard deviation; 0 of what is known.")
        double sigma,

        @Schema(
                nullable = true,
                description = "Smallest value that meets the goal; null without one.",
                examples = "1.5")
        Double low,

        @Schema(nullable = true, description = "Largest value that meets the goal; null without one.", examples = "3.0")
        Double high,

        @Schema(description = "Of lying between low and high.", examples = "0.97")
        double probability,

        @Schema(
                description =
                        "model: the property's champion predicted it. known: it was ingested or measured. prior: neither;"
                                + " the spread of what is known of other materials stands for it.",
                examples = "model",
                enumeration = {"model", "known", "prior"})
        String from) {}
