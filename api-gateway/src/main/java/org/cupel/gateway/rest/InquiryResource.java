package org.cupel.gateway.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.inquiry.Inquiry;
import org.cupel.gateway.inquiry.InquiryJournal;
import org.cupel.gateway.owner.InquiryOwner;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about more structures than are answered at once. */
@Path("/api/v1/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "ask")
public class InquiryResource {

    private final InquiryJournal inquiries;
    private final InquiryOwner owner;

    InquiryResource(InquiryJournal inquiries, InquiryOwner owner) {
        this.inquiries = inquiries;
        this.owner = owner;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "askInBackground",
            summary = "Ask about a file with many structures",
            description =
                    "The champion of now judges each structure in the background, a page at a time; nothing joins the"
                            + " pool. With the same Idempotency-Key, the same file again returns the first inquiry.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "Taken; follow it with GET /api/v1/inquiries/{id}.",
            content = @Content(schema = @Schema(implementation = InquirySchema.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there before.",
            content = @Content(schema = @Schema(implementation = InquirySchema.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response ask(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            required = true,
                            description = "Of your own, e.g. a UUID; the same one when you repeat the request.")
                    String idempotencyKey,
            @Parameter(description = "Name of the file: its ending says what it is.", example = "structures.zip")
                    @QueryParam("name")
                    @DefaultValue("")
                    String name,
            @Parameter(
                            description = "Property to judge; energy above hull when left out.",
                            schema = @Schema(enumeration = {"eAboveHull", "formationEnergyPerAtom", "bandGap"}))
                    @QueryParam("property")
                    String property,
            InputStream body) {
        return owner.ask(idempotencyKey, name, property, body);
    }

    @GET
    @Operation(operationId = "listInquiries", summary = "List inquiries, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Inquiry> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(inquiries.page(PageRequest.of(limit, cursor)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getInquiry", summary = "Follow an inquiry")
    @APIResponse(responseCode = "200", description = "The inquiry.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Inquiry get(@PathParam("id") String id) {
        return inquiries.existing(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.RESEARCHER)
    @Operation(
            operationId = "forgetInquiry",
            summary = "End and forget an inquiry",
            description = "Its answers are deleted, and its file unless another inquiry asks about the same.")
    @APIResponse(
            responseCode = "200",
            description = "What it was.",
            content = @Content(schema = @Schema(implementation = InquirySchema.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response forget(@PathParam("id") String id) {
        return owner.forget(id);
    }
}
