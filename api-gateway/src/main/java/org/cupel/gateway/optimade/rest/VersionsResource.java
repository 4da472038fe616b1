package org.cupel.gateway.optimade.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is there before a version is chosen. */
@Path("/optimade")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "optimade")
public class VersionsResource {

    @GET
    @Path("/versions")
    @Produces({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(operationId = "getOptimadeVersions", summary = "The major versions of OPTIMADE that are served")
    @APIResponse(
            responseCode = "200",
            description = "A header and one number a line.",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response versions() {
        return Response.ok("version\n1\n", "text/csv; header=present").build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page() {
        return FrontPage.HTML;
    }
}
