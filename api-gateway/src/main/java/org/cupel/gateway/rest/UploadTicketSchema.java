package org.cupel.gateway.rest;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.cupel.gateway.campaign.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do with a file, as the OpenAPI document shows it; acquisition-service writes it. */
@Schema(name = "UploadTicket", description = "What to do with a file.")
record UploadTicketSchema(
        @Schema(description = "To be sent in the attachments of a result.")
        Attachment attachment,

        long sizeBytes,

        @Schema(description = "Whether the file is there already.")
        boolean stored,

        @Schema(nullable = true, description = "Where to put it; null when it is there.")
        UploadLinkSchema upload) {

    /** A signed address. */
    @Schema(name = "UploadLink", description = "A signed address that takes these bytes and no others, once.")
    record UploadLinkSchema(
            @Schema(examples = "PUT") String method,
            URI uri,

            @Schema(description = "To be sent as they are, without any key of ours.")
            Map<String, String> headers,

            Instant expiresAt) {}
}
