package org.cupel.gateway.owner;

import com.fasterxml.jackson.databind.JsonNode;
import org.cupel.gateway.candidate.Candidate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one of many moves.
 *
 * @param status as an HTTP status of its own
 * @param candidate after the move, null when it was refused
 * @param problem why it was refused, null when it was not
 */
@Schema(description = "What became of one of many moves.")
public record MoveAnswer(
        String candidateId,
        String action,

        @Schema(description = "HTTP status of this move.", examples = "200")
        int status,

        @Schema(implementation = Candidate.class, nullable = true)
        JsonNode candidate,

        @Schema(type = SchemaType.OBJECT, nullable = true, description = "RFC 9457 problem.")
        JsonNode problem) {

    static MoveAnswer of(BulkMove move, int status, JsonNode body) {
        boolean done = status < 300;
        return new MoveAnswer(move.candidateId(), move.action(), status, done ? body : null, done ? null : body);
    }
}
