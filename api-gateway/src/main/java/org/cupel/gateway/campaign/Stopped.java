package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a campaign is finished. */
@Schema(description = "Why a campaign is finished.")
public record Stopped(
        @Schema(description = "Name of a stopping rule, or by-hand, pool-empty, max-iterations.", examples = "no-find")
        String by,

        @Schema(examples = "No find in the last 3 rounds (60 results).")
        String why) {}
