package org.cupel.gateway.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an asked file as the OpenAPI document shows it; predict-worker writes it. */
@Schema(name = "TakenInquiry", description = "A file that was taken to be answered.")
record InquirySchema(
        UUID id,
        String name,
        String property,
        @Schema(description = "SHA-256 of the file.") String fileSha256,

        @Schema(
                examples = "queued",
                enumeration = {"queued", "running", "finished", "failed"})
        String state,

        @Schema(nullable = true, description = "Structures of the file; null until it was read.")
        Integer total,

        @Schema(nullable = true, description = "Why it failed.")
        String error) {}
