package org.cupel.gateway.optimade.rest;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.document.Documents;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Our own refusals, with the parameter that caused them. */
public final class OptimadeMapper {

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNAVAILABLE = 503;

    /** Looked up late: providers are made before the configuration is. */
    private final Instance<Documents> documents;

    private final Instance<Answers> answers;
    private final Instance<GatewayConfig> config;

    OptimadeMapper(Instance<Documents> documents, Instance<Answers> answers, Instance<GatewayConfig> config) {
        this.documents = documents;
        this.answers = answers;
        this.config = config;
    }

    @ServerExceptionMapper
    public Response refused(OptimadeException failure, UriInfo uri) {
        String title = OptimadeErrors.title(failure.status());
        var document = documents.get().error(answers.get().place(uri), failure, title);
        var answer = Response.status(failure.status(), title)
                .type(OptimadeErrors.JSON_API)
                .entity(document.toString());
        if (failure.status() == METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, "GET, HEAD");
        }
        if (failure.status() == UNAVAILABLE) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Math.max(1, config.get().retryAfter().toSeconds()));
        }
        return answer.build();
    }
}
