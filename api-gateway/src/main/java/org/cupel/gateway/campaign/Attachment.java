package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that belongs to a result. */
@Schema(description = "A file that belongs to a result.")
public record Attachment(
        @Schema(required = true, examples = "OUTCAR") String name,
        @Schema(required = true, examples = "text/plain") String mediaType,

        @Schema(
                required = true,
                description = "What POST /api/v1/attachments answered, or a URI of s3, https, http or doi.",
                examples = "s3://runs/7/OUTCAR")
        String uri,

        @Schema(required = true, description = "Of its bytes, 64 lower-case hexadecimal digits.")
        String sha256) {}
