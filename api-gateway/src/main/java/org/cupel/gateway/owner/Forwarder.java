package org.cupel.gateway.owner;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.cupel.gateway.failure.UnavailableException;

/**
 * Passes a request on to its owner and the owner's answer back unchanged, problems included.
 *
 * <p>Nothing is tried again here: the caller repeats, with its Idempotency-Key or the version it knows, and the owner does
 * nothing twice.
 */
final class Forwarder {

    private static final List<String> PASSED_ON =
            List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, HttpHeaders.LOCATION);
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    private Forwarder() {}

    /** @throws UnavailableException when the owner does not answer, or answers 5xx without saying why */
    static Response forward(Owner owner, Supplier<Response> call) {
        try (Response answer = call.get()) {
            if (answer.getStatus() >= 500 && !isProblem(answer)) {
                throw new UnavailableException(away(owner, "it answered " + answer.getStatus()), null);
            }
            return copy(answer);
        } catch (ProcessingException e) {
            throw new UnavailableException(away(owner, String.valueOf(e.getMessage())), e);
        }
    }

    private static Response copy(Response answer) {
        var copy = Response.status(answer.getStatus());
        if (answer.hasEntity()) {
            copy.entity(answer.readEntity(String.class)).type(answer.getMediaType());
        }
        PASSED_ON.forEach(name -> copy.header(name, answer.getHeaderString(name)));
        return copy.build();
    }

    private static boolean isProblem(Response answer) {
        return answer.getMediaType() != null && answer.getMediaType().isCompatible(PROBLEM);
    }

    private static String away(Owner owner, String why) {
        return owner.service() + " does not answer (" + why
                + "). Nothing is known to be done: repeat the request, with the"
                + " same Idempotency-Key or version, and nothing is done twice.";
    }
}
