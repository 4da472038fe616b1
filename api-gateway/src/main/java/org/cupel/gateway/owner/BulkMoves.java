package org.cupel.gateway.owner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.gateway.identity.Roles;
import org.cupel.platform.problem.ProblemException;

/** Many moves, each on its own: one that is refused hinders no other. */
@ApplicationScoped
public class BulkMoves {

    public static final int MAX_MOVES = 500;

    /** Moves that choose; the others may be a lab's. */
    private static final Set<String> CHOICES = Set.of("flag", "unflag", "withdraw", "reinstate");

    private final AcquisitionOwner owner;
    private final ObjectMapper json;
    private final SecurityIdentity caller;

    BulkMoves(AcquisitionOwner owner, ObjectMapper json, SecurityIdentity caller) {
        this.owner = owner;
        this.json = json;
        this.caller = caller;
    }

    /** @throws ProblemException 400 when there is no move or too many */
    public List<MoveAnswer> carryOut(List<BulkMove> moves) {
        if (moves == null || moves.isEmpty() || moves.size() > MAX_MOVES) {
            throw new ProblemException(
                    400,
                    "bad-moves",
                    "The request has " + (moves == null ? 0 : moves.size()) + " moves. Send a member 'moves' with 1 to "
                            + MAX_MOVES + " of them.");
        }
        List<MoveAnswer> answers = new ArrayList<>();
        UnavailableException away = null;
        for (BulkMove move : moves) {
            try {
                answers.add(away == null ? answer(move) : unavailable(move, away));
            } catch (UnavailableException e) {
                // Asking again for each further move would only keep the caller waiting.
                away = e;
                answers.add(unavailable(move, e));
            }
        }
        return answers;
    }

    private MoveAnswer answer(BulkMove move) {
        if (CHOICES.contains(String.valueOf(move.action())) && !caller.hasRole(Roles.RESEARCHER)) {
            return problem(
                    move,
                    403,
                    "forbidden",
                    "Only a researcher may " + move.action() + " a candidate; the roles here are "
                            + new TreeSet<>(caller.getRoles()) + ". Ask an admin for a key that may.");
        }
        try (Response response = owner.move(String.valueOf(move.candidateId()), move.toOwner())) {
            return MoveAnswer.of(move, response.getStatus(), tree(response.getEntity()));
        } catch (ProblemException e) {
            return problem(move, e.status(), e.type(), e.getMessage());
        }
    }

    private MoveAnswer unavailable(BulkMove move, UnavailableException e) {
        return problem(move, 503, "unavailable", e.getMessage());
    }

    private MoveAnswer problem(BulkMove move, int status, String type, String detail) {
        var problem = Map.of("type", "urn:cupel:problem:" + type, "status", status, "detail", detail);
        return MoveAnswer.of(move, status, json.valueToTree(problem));
    }

    private JsonNode tree(Object entity) {
        try {
            return json.readTree(String.valueOf(entity));
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(String.valueOf(entity));
        }
    }
}
