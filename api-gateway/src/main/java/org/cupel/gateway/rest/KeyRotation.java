package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a key is rotated. */
@Schema(description = "How long the old secret stays good; may be left out.")
public record KeyRotation(
        @Schema(nullable = true, minimum = "0", defaultValue = "86400")
        Long graceSeconds) {}
