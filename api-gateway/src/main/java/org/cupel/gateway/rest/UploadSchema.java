package org.cupel.gateway.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an upload as the OpenAPI document shows it; ingest-worker writes it. */
@Schema(name = "Upload", description = "A stored upload.")
record UploadSchema(
        UUID runId,
        @Schema(description = "SHA-256 of the raw bytes.") String rawSha256,

        @Schema(description = "Whether the same bytes were there before.")
        boolean existed) {}
