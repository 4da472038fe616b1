package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A crystal structure as the OpenAPI document shows it; crystal-core defines it. */
@Schema(name = "Structure", description = "A crystal structure.")
record StructureSchema(
        @Schema(description = "Lattice vectors as rows, in Å.")
        double[][] lattice,

        @Schema(examples = "[\"Li\", \"Co\", \"O\", \"O\"]") String[] species,

        @Schema(description = "Fractional coordinates, one row per species.")
        double[][] frac) {}
