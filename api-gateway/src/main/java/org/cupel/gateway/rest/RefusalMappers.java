package org.cupel.gateway.rest;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeSet;
import org.cupel.gateway.hook.UnsignedException;
import org.cupel.gateway.identity.Refusals;
import org.cupel.platform.problem.ProblemException;
import org.cupel.platform.problem.ProblemMappers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Nobody is told to say who it is, somebody what is missing. */
public final class RefusalMappers {

    private final ProblemMappers problems = new ProblemMappers();

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException failure, UriInfo uri) {
        var problem = new ProblemException(401, "unauthorized", Refusals.NOBODY);
        return Response.fromResponse(problems.problem(problem, uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, Refusals.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    public Response unsigned(UnsignedException failure, UriInfo uri) {
        var problem = new ProblemException(401, "not-signed", failure.getMessage());
        return Response.fromResponse(problems.problem(problem, uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Webhook-Signature")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, UriInfo uri) {
        SecurityIdentity caller = CurrentIdentityAssociation.current();
        var problem = new ProblemException(
                403,
                "forbidden",
                "The roles of '" + caller.getPrincipal().getName() + "' are " + new TreeSet<>(caller.getRoles())
                        + ", which do not allow this. Ask an admin for a key that does.");
        return problems.problem(problem, uri);
    }
}
