package org.cupel.gateway.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.platform.problem.ProblemException;
import org.cupel.platform.problem.ProblemMappers;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A part that is away: 503, and when to come back. */
public final class UnavailableMapper {

    private static final Logger LOG = Logger.getLogger(UnavailableMapper.class);

    private final ProblemMappers problems = new ProblemMappers();
    /** Looked up late: providers are made before the configuration is. */
    private final Instance<GatewayConfig> config;

    UnavailableMapper(Instance<GatewayConfig> config) {
        this.config = config;
    }

    @ServerExceptionMapper
    public Response unavailable(UnavailableException failure, UriInfo uri) {
        LOG.warnf("%s: %s", uri.getPath(), failure.getMessage());
        var problem = new ProblemException(503, "unavailable", failure.getMessage());
        return Response.fromResponse(problems.problem(problem, uri))
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, config.get().retryAfter().toSeconds()))
                .build();
    }
}
