package org.cupel.gateway.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run is to bring, as the OpenAPI document shows it. */
@Schema(description = "What a run is to bring; an empty object for what is new.")
record NewSourceRun(
        @Schema(nullable = true, description = "Another address than the source's own, where the operator allows it.")
        String baseUrl,

        @Schema(nullable = true, description = "Everything changed since then, instead of since the last success.")
        Instant since) {}
