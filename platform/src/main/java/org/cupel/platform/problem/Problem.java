package org.cupel.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * RFC 9457 problem details.
 *
 * @param instance path of the request
 * @param extensions further members, rendered beside the others
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonAnyGetter Map<String, Object> extensions) {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    static Problem of(int status, String type, String detail, String instance, Map<String, Object> extensions) {
        return new Problem("urn:cupel:problem:" + type, title(status), status, detail, instance, extensions);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error " + status : known.getReasonPhrase();
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
