package org.cupel.gateway.optimade.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.optimade.document.ApiVersion;
import org.cupel.gateway.optimade.document.Documents;
import org.cupel.gateway.optimade.document.InfoDocuments;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.References;
import org.cupel.gateway.optimade.property.Structures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this server of OPTIMADE is, what its entries have, and who else there is. */
@Path("/optimade")
@RolesAllowed(Roles.VIEWER)
@Produces({EntryResource.JSON_API, MediaType.APPLICATION_JSON})
@Tag(name = "optimade")
public class InfoResource {

    private final Answers answers;
    private final Documents documents;
    private final InfoDocuments info;

    InfoResource(Answers answers, Documents documents, InfoDocuments info) {
        this.answers = answers;
        this.documents = documents;
        this.info = info;
    }

    @GET
    @Path("/{version:v[^/]+}/info")
    @Operation(operationId = "getOptimadeInfo", summary = "What is served, in which versions")
    @APIResponse(
            responseCode = "200",
            description = "Versions, endpoints and formats.",
            content =
                    @Content(
                            mediaType = EntryResource.JSON_API,
                            schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response base(@BeanParam Versioned asked, @Context UriInfo uri, @Context HttpHeaders headers) {
        asked.require();
        var place = answers.place(uri);
        return Sent.as(documents.single(place, info.base(place), null, List.of()), headers);
    }

    @GET
    @Path("/{version:v[^/]+}/info/{entry}")
    @Operation(operationId = "getOptimadeEntryInfo", summary = "The properties of structures or references")
    @APIResponse(
            responseCode = "200",
            description = "Each with its type, unit and meaning.",
            content =
                    @Content(
                            mediaType = EntryResource.JSON_API,
                            schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response entry(
            @BeanParam Versioned asked,
            @Parameter(schema = @Schema(enumeration = {"structures", "references"})) @PathParam("entry") String entry,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        asked.require();
        EntryType type = List.of(Structures.TYPE, References.TYPE).stream()
                .filter(known -> known.name().equals(entry))
                .findFirst()
                .orElseThrow(() -> ApiVersion.unknown("/info/" + entry));
        return Sent.as(documents.single(answers.place(uri), info.entry(type), null, List.of()), headers);
    }

    @GET
    @Path("/{version:v[^/]+}/links")
    @Operation(operationId = "listOptimadeLinks", summary = "Related servers of OPTIMADE")
    @APIResponse(
            responseCode = "200",
            description = "This one, and the list of all providers.",
            content =
                    @Content(
                            mediaType = EntryResource.JSON_API,
                            schema = @Schema(implementation = DocumentSchema.class)))
    @APIResponse(responseCode = "404", ref = "OptimadeRefusal")
    @APIResponse(responseCode = "553", ref = "OptimadeRefusal")
    public Response links(@BeanParam Versioned asked, @Context UriInfo uri, @Context HttpHeaders headers) {
        asked.require();
        var place = answers.place(uri);
        return Sent.as(documents.whole(place, info.links(place)), headers);
    }
}
