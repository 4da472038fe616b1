package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a ranking comes out the same when it is made again, as the OpenAPI document shows it. */
@Schema(description = "Whether a ranking comes out the same when it is made again from what was kept of it.")
public record RankingCheck(
        boolean equal,

        @Schema(description = "How many scores were compared, by their bits.")
        int compared,

        @Schema(description = "How many picks were compared.")
        int picks,

        @Schema(nullable = true, description = "The first that differs, in words.")
        String difference) {}
