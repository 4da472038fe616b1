package org.cupel.gateway.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run is to bring, as the OpenAPI document shows it. */
@Schema(description = "What a run is to bring; an empty object for what is new.")
record NewSourceRun(
        @Schema(
                nullable = true,
                examples = "http://127.0.0.1:9000/",
                description =
                        "Another address than the source's own, e.g. a stand-in; 403 unless the operator allows it.")
        String baseUrl,

        @Schema(
                nullable = true,
                examples = "2026-11-01T00:00:00Z",
                description = "A back-fill: everything changed since then, instead of since the last success.")
        Instant since) {}
