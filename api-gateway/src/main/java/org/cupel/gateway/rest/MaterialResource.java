package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.ingestion.MaterialProvenance;
import org.cupel.gateway.owner.MaterialOwner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where materials come from. */
@Path("/api/v1/materials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "materials")
public class MaterialResource {

    private final MaterialOwner owner;

    MaterialResource(MaterialOwner owner) {
        this.owner = owner;
    }

    @GET
    @Path("/{id}/provenance")
    @Operation(operationId = "getProvenance", summary = "Where structure and values of a material come from")
    @APIResponse(
            responseCode = "200",
            description = "Source, licence, run, stored bytes and row of each.",
            content = @Content(schema = @Schema(implementation = MaterialProvenance.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response provenance(@PathParam("id") String id) {
        return owner.provenance(id);
    }

    @GET
    @Path("/{id}/ro-crate")
    @Operation(operationId = "getRoCrate", summary = "The same as the metadata document of an RO-Crate 1.1")
    @APIResponse(
            responseCode = "200",
            description = "JSON-LD.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response crate(@PathParam("id") String id) {
        return owner.crate(id);
    }
}
