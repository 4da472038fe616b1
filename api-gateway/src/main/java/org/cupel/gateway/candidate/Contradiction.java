package org.cupel.gateway.candidate;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two results of one material that cannot both be true, as the OpenAPI document shows it. */
@Schema(description = "Two results of one material that cannot both be true. Values are in the property's unit.")
public record Contradiction(
        @Schema(description = "The later one.") UUID resultId,
        UUID otherId,
        String materialId,
        @Schema(examples = "eAboveHull") String property,
        @Schema(examples = "0.29") double difference,

        @Schema(
                description =
                        "Largest difference that the uncertainties explain: three combined standard deviations, or the"
                                + " property's tolerance where one is missing.",
                examples = "0.015")
        double allowed,

        String explanation,
        Instant foundAt) {}
