package org.cupel.gateway.ask;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A material of the same formula.
 *
 * @param distance between structure fingerprints, 0 for the same structure, null when it could not be compared
 */
@Schema(description = "A material of the same formula.")
public record KnownMaterial(
        @Schema(examples = "mp-22526") String materialId,
        @Schema(examples = "LiCoO2") String formula,

        @Schema(description = "Whether the structure is the same, number by number.")
        boolean same,

        @Schema(nullable = true, description = "Between structure fingerprints, 0 for the same structure.")
        Double distance) {}
