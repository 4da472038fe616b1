package org.cupel.gateway.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said about one structure of a file: a prediction, or why there is none.
 *
 * @param row place in the file, from 1
 */
@Schema(description = "What is said about one structure: a prediction, or why there is none.")
public record Answer(
        @Schema(description = "Place in the file, from 1.") int row,

        @Schema(examples = "LiCoO2.cif", description = "What the file calls it.")
        String name,

        @Schema(nullable = true, examples = "LiCoO2") String formula,

        @Schema(nullable = true) Integer atomCount,

        @Schema(nullable = true, description = "The structure as it was understood: lattice in Å, species, fractions.")
        JsonNode structure,

        @Schema(
                nullable = true,
                description =
                        "Quantiles, uncertainty, calibrated interval, distance from the training data, decision and"
                                + " its reasons, with the phases that the crystal would decay to.",
                implementation = Judgement.class)
        JsonNode prediction,

        @Schema(nullable = true, description = "Why there is no prediction, and what to try.")
        String problem,

        @Schema(description = "What is known of the same formula, the most similar structure first.")
        List<KnownMaterial> known,

        @Schema(
                nullable = true,
                description =
                        "What a guessed structure was made from; it is not relaxed. Null for a structure that was sent.")
        Prototype prototype) {

    static Answer refused(int row, String name, String problem) {
        return new Answer(row, name, null, null, null, null, problem, List.of(), null);
    }
}
