package org.cupel.gateway.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals that operations refer to by name. */
@OpenApiFilter
public final class CommonRefusals implements OASFilter {

    private static final Map<String, String> PROBLEMS = new LinkedHashMap<>();
    private static final Map<String, String> OPTIMADE = new LinkedHashMap<>();

    static {
        PROBLEMS.put("BadRequest", "A parameter or the body cannot be understood.");
        PROBLEMS.put("Unauthorized", "No key was shown, or one that is wrong, expired or revoked.");
        PROBLEMS.put("Forbidden", "The caller's roles, or this installation, do not allow it.");
        PROBLEMS.put("TooManyRequests", "The caller asks too fast. Repeat the request after Retry-After seconds.");
        PROBLEMS.put("NotFound", "Nothing has the id.");
        PROBLEMS.put("Conflict", "The state does not allow it, or was read before it changed. Nothing was changed.");
        PROBLEMS.put("TooLarge", "More than is taken at once.");
        PROBLEMS.put("UnsupportedMediaType", "Of a kind that cannot be read.");
        PROBLEMS.put("Unprocessable", "The body is understood and makes no sense.");
        PROBLEMS.put(
                "Unavailable",
                "A part behind the gateway does not answer, or too many requests are under way. Repeat the request after Retry-After seconds.");
        OPTIMADE.put("OptimadeRefusal", "JSON:API errors: what was wrong, and what to try.");
        OPTIMADE.put(
                "OptimadeUnavailable",
                "The database does not answer, or not in time. Repeat the request after Retry-After seconds.");
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        PROBLEMS.forEach((name, description) -> document.getComponents()
                .addResponse(name, refusal(description, "application/problem+json", "Problem")));
        OPTIMADE.forEach((name, description) -> document.getComponents()
                .addResponse(name, refusal(description, "application/vnd.api+json", "OptimadeErrors")));
    }

    private static APIResponse refusal(String description, String mediaType, String schema) {
        var shape =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(mediaType, shape));
    }
}
