package org.cupel.gateway.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key that an admin asks for. */
@Schema(description = "For whom a key is, and what it may do.")
public record NewApiKey(
        @Schema(
                required = true,
                examples = "ada",
                maxLength = 100,
                description = "Whom moves and results are written down under.")
        String name,

        @Schema(
                required = true,
                examples = "[\"researcher\"]",
                description =
                        "viewer reads; researcher and lab read too, the one chooses, the other reports; admin may all.")
        List<String> roles,

        @Schema(nullable = true, minimum = "1", defaultValue = "90")
        Integer expiresInDays) {}
