package org.cupel.gateway.optimade.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.document.ApiVersion;
import org.cupel.gateway.optimade.document.Place;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All other addresses under /optimade: endpoints without a version are sent on to it, the rest is told that nothing is there. */
@Path("/optimade")
@RolesAllowed(Roles.VIEWER)
public class ElsewhereResource {

    private static final Pattern ENDPOINT =
            Pattern.compile("/(info|links|structures|references)(/.*)?", Pattern.DOTALL);

    private final Answers answers;

    ElsewhereResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Path("/{rest:.+}")
    @Operation(hidden = true)
    public Response get(@Context UriInfo uri) {
        Place place = answers.place(uri);
        String[] parts = uri.getRequestUri().getRawPath().split("/", 4);
        if (!ENDPOINT.matcher("/" + parts[2]).matches()) {
            ApiVersion.require(parts[2]);
            if (place.path().equals("/")) {
                return Response.ok(FrontPage.HTML, "text/html;charset=UTF-8").build();
            }
            throw ApiVersion.unknown(place.path());
        }
        ApiVersion.requireHint(uri.getQueryParameters().getFirst("api_hint"));
        return Response.temporaryRedirect(URI.create(place.address(place.query() == null ? "" : place.query())))
                .build();
    }

    @POST
    @Path("/{rest:.+}")
    @Operation(hidden = true)
    public Response post() {
        throw readOnly();
    }

    @PUT
    @Path("/{rest:.+}")
    @Operation(hidden = true)
    public Response put() {
        throw readOnly();
    }

    @PATCH
    @Path("/{rest:.+}")
    @Operation(hidden = true)
    public Response patch() {
        throw readOnly();
    }

    @DELETE
    @Path("/{rest:.+}")
    @Operation(hidden = true)
    public Response delete() {
        throw readOnly();
    }

    private static OptimadeException readOnly() {
        return OptimadeException.of(405, "OPTIMADE only reads here. Use GET.");
    }
}
