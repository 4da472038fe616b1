package org.cupel.gateway.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with its secret. */
@Schema(description = "A webhook with its secret, which is told once.")
public record IssuedWebhook(
        @Schema(
                description =
                        "What deliveries are signed with: HMAC-SHA256 with the bytes that follow whsec_ in base64.")
        String secret,

        Webhook about) {}
