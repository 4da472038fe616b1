package org.cupel.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.runtime.util.ExceptionUtil;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStoreException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves a service as {@code application/problem+json}. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    @ServerExceptionMapper
    public Response problem(ProblemException problem, UriInfo uri) {
        return Problem.of(problem.status(), problem.type(), problem.getMessage(), path(uri), problem.extensions())
                .response();
    }

    /** The same request may succeed in a moment. */
    @ServerExceptionMapper
    public Response storeAway(ObjectStoreException failure, UriInfo uri) {
        LOG.warn(failure.getMessage());
        return Problem.of(UNAVAILABLE, "store-unavailable", failure.getMessage(), path(uri), Map.of())
                .response();
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException violations, UriInfo uri) {
        List<Map<String, String>> errors = violations.getConstraintViolations().stream()
                .map(ProblemMappers::error)
                .toList();
        String detail = "The request breaks " + errors.size() + " rule(s). See 'errors' for each.";
        return Problem.of(BAD_REQUEST, "invalid-request", detail, path(uri), Map.of("errors", errors))
                .response();
    }

    private static Map<String, String> error(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.toString();
        }
        String value = String.valueOf(violation.getInvalidValue());
        return Map.of("field", field, "value", value, "message", violation.getMessage());
    }

    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException failure, UriInfo uri) {
        return unreadableJson(failure, uri);
    }

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException failure, UriInfo uri) {
        String where = failure.getLocation() == null
                ? ""
                : " at line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr();
        String detail = "The body cannot be read" + where + ": " + failure.getOriginalMessage()
                + ". Compare it with the schema in /q/openapi.";
        return Problem.of(BAD_REQUEST, "unreadable-body", detail, path(uri), Map.of())
                .response();
    }

    @ServerExceptionMapper
    public Response illegalArgument(IllegalArgumentException failure, UriInfo uri) {
        return Problem.of(BAD_REQUEST, "invalid-request", failure.getMessage(), path(uri), Map.of())
                .response();
    }

    @ServerExceptionMapper
    public Response webApplication(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (status < BAD_REQUEST) {
            return failure.getResponse();
        }
        Throwable cause = ExceptionUtil.getRootCause(failure);
        if (cause instanceof JsonProcessingException json) {
            return unreadableJson(json, uri);
        }
        if (status >= INTERNAL_ERROR) {
            return unexpected(failure, uri);
        }
        if (failure instanceof NotFoundException && cause instanceof IllegalArgumentException) {
            return unreadableParameter(cause.getMessage(), uri);
        }
        return Problem.of(status, typeOf(status), failure.getMessage(), path(uri), Map.of())
                .response();
    }

    /** Jakarta REST answers a number that is none as if there were no such address. */
    private static Response unreadableParameter(String why, UriInfo uri) {
        String detail = "A parameter of the address cannot be read: " + why + ". Compare it with /q/openapi.";
        return Problem.of(BAD_REQUEST, "bad-parameter", detail, path(uri), Map.of())
                .response();
    }

    /** The cause stays in the log, under an id that the caller can quote. */
    @ServerExceptionMapper
    public Response unexpected(Throwable failure, UriInfo uri) {
        if (UnwritableText.caused(failure)) {
            return Problem.of(BAD_REQUEST, "unwritable-text", UnwritableText.ADVICE, path(uri), Map.of())
                    .response();
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Incident %s at %s", incident, path(uri));
        String detail = "Something went wrong inside. Look for incident " + incident + " in the log of the service.";
        return Problem.of(INTERNAL_ERROR, "internal", detail, path(uri), Map.of("incident", incident))
                .response();
    }

    private static String typeOf(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String name = known == null ? "error-" + status : known.name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
