package org.cupel.gateway.ask;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The known material that a guessed structure was made from.
 *
 * @param replaced symbols of the known material's elements by those that took their places
 */
@Schema(description = "The known material that a guessed structure was made from.")
public record Prototype(
        @Schema(examples = "mp-5229") String materialId,
        @Schema(examples = "SrTiO3") String formula,

        @Schema(
                description =
                        "Elements of the known material and what took their places; empty when it is the formula itself.",
                examples = "{\"Sr\": \"Ba\"}")
        Map<String, String> replaced,

        @Schema(
                description =
                        "How unlike the elements are that took places of others, by electronegativity and radius; 0 when"
                                + " none did, below 1 for likely ones.",
                examples = "0.33")
        double strangeness) {}
