package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a campaign's model is trained again, beside a person's wish. */
@Schema(description = "When the model is trained again, beside a person's wish.")
public record Retrain(
        @Schema(description = "New results that make a training worthwhile.", examples = "20")
        Integer afterResults,

        @Schema(
                nullable = true,
                description = "Days since the last training from which one new label suffices; null for never.",
                examples = "7")
        Integer afterDays,

        @Schema(
                nullable = true,
                description = "Whether drift brings the next training forward; null for what the service is set to do.")
        Boolean onDrift) {}
