package org.cupel.gateway.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.problem.ProblemException;

/**
 * Who does what is passed on to an owner: the caller as its key says, whatever the body says. Where the door is open
 * nobody says who calls, and the body is believed.
 */
@ApplicationScoped
public class CommandActor {

    private static final String ACTOR = "actor";

    /** Digits stay as they were sent. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final SecurityIdentity caller;

    CommandActor(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** The caller, or where nobody is named who the request claims. */
    public String or(String claimed) {
        return Caller.unnamed(caller) ? claimed : caller.getPrincipal().getName();
    }

    /** Whether the caller does the work and chooses none: not true of somebody who is both, or of an admin. */
    public boolean onlyWorksInALab() {
        return caller.hasRole(Roles.LAB) && !caller.hasRole(Roles.RESEARCHER);
    }

    /**
     * The body with the caller as its actor.
     *
     * @throws ProblemException 400 when the body is no JSON object
     */
    public String in(String body) {
        if (Caller.unnamed(caller)) {
            return body;
        }
        return named(object(body), caller.getPrincipal().getName());
    }

    /** The body with an actor. */
    public static String named(ObjectNode body, String actor) {
        return body.put(ACTOR, actor).toString();
    }

    /** @throws ProblemException 400 when the body is no JSON object */
    public static ObjectNode object(String body) {
        if (parsed(body) instanceof ObjectNode object) {
            return object;
        }
        throw unreadable("it is no JSON object");
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw unreadable(e.getOriginalMessage());
        }
    }

    private static ProblemException unreadable(String why) {
        return new ProblemException(
                400,
                "unreadable-body",
                "The body cannot be read: " + why + ". Compare it with the schema in /q/openapi.");
    }
}
