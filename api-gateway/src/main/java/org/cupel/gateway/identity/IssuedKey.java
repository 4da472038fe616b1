package org.cupel.gateway.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key with its secret, told once.
 *
 * @param key the whole key
 * @param about what may be known of it later on
 */
@Schema(description = "A key with its secret; it is never told again.")
public record IssuedKey(
        @Schema(description = "Send it as X-API-Key or as a bearer token.", examples = "cupel_3f9a61c2d4e5_…")
        String key,

        ApiKey about) {}
