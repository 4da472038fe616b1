package org.cupel.gateway.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.platform.problem.ProblemException;

/** Uploads are streamed and may have any size; every other body is held in memory and may not. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    /** Looked up late: providers are made before the configuration is. */
    private final Instance<GatewayConfig> config;

    BodyLimit(Instance<GatewayConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.endsWith("/ingestions") || path.endsWith("/back-tests/tables") || path.endsWith("/inquiries")) {
            return;
        }
        long limit = config.get().maxBodyBytes();
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.getHeaderString("Transfer-Encoding") != null) {
            throw new ProblemException(
                    411,
                    "length-required",
                    "The body has no Content-Length. Send one; only uploads may come in chunks.");
        }
        if (length != null && Long.parseLong(length) > limit) {
            throw new ProblemException(
                    413,
                    "body-too-large",
                    "The body has " + length + " bytes, the most is " + limit
                            + ". Send files to POST /api/v1/ingestions, tables to PUT /api/v1/back-tests/tables, and moves in"
                            + " several requests.");
        }
    }
}
