package org.cupel.gateway.campaign;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wrote down about a campaign. */
@Schema(description = "What somebody wrote down about a campaign; never changed afterwards.")
public record Note(
        UUID id,
        UUID campaignId,
        @Schema(examples = "ada") String actor,

        @Schema(examples = "The furnace was down on Tuesday.")
        String text,

        Instant at) {}
