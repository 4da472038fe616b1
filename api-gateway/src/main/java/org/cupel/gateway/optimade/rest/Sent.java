package org.cupel.gateway.optimade.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Documents on their way out. */
final class Sent {

    private Sent() {}

    /** As JSON:API unless only plain JSON is taken. The type is set here because JSON:API wants no character set beside it. */
    static Response as(ObjectNode document, HttpHeaders headers) {
        boolean jsonApi = headers.getAcceptableMediaTypes().stream().anyMatch(OptimadeErrors.JSON_API::isCompatible);
        return Response.ok(document.toString().getBytes(StandardCharsets.UTF_8))
                .type(jsonApi ? OptimadeErrors.JSON_API : MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
