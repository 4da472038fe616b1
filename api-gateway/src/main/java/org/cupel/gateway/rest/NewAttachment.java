package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file to upload as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "A file that a result will name.")
record NewAttachment(
        @Schema(required = true, examples = "OUTCAR", maxLength = 200)
        String name,

        @Schema(required = true, examples = "text/plain", maxLength = 200)
        String mediaType,

        @Schema(required = true, minimum = "1", examples = "48213")
        long sizeBytes,

        @Schema(required = true, pattern = "[0-9a-f]{64}", description = "Of its bytes.")
        String sha256) {}
