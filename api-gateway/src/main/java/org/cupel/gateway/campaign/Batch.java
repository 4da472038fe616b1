package org.cupel.gateway.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the suggested batch is chosen, as the OpenAPI document shows it. */
@Schema(description = "How the suggested batch is chosen. All of it may be left out.")
public record Batch(
        @Schema(
                enumeration = {"top", "local-penalty", "k-medoids", "determinantal"},
                defaultValue = "top",
                description =
                        "The best scores alone, or spread over compositions and away from what waits for a result.")
        String rule,

        @Schema(nullable = true, description = "At most so many of one reduced formula.")
        Integer perFormula,

        @Schema(
                nullable = true,
                description = "At most so many of one anonymous formula with the same number of atoms.")
        Integer perPrototype,

        @Schema(defaultValue = "0", description = "Places that go to tested candidates, to be measured again.")
        Integer replicates) {}
