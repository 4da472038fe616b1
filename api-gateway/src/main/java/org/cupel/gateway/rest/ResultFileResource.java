package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.owner.AcquisitionOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of results: where they are fetched from. */
@Path("/api/v1/results/{id}/attachments/{index}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates")
public class ResultFileResource {

    private final AcquisitionOwner owner;

    ResultFileResource(AcquisitionOwner owner) {
        this.owner = owner;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "getAttachment",
            summary = "Fetch a file of a result",
            description = "Leads to a signed address that is good for a quarter of an hour and answers with a file to"
                    + " save, never with a page. No key belongs there.")
    @APIResponse(
            responseCode = "303",
            description = "The file is there.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response fetch(
            @PathParam("id") String id,
            @PathParam("index") @Parameter(description = "From 0, as in the result.") int index) {
        return owner.attachment(id, index);
    }
}
