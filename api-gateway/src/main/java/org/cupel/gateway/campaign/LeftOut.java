package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes an entry of a campaign's {@code leftOut} in the interface. */
@Schema(description = "Materials that a condition of the goal keeps out of the pool.")
public record LeftOut(
        @Schema(examples = "price <= 50") String condition,
        @Schema(examples = "1180") int materials) {}
