package org.cupel.gateway.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cupel.gateway.identity.ApiKey;
import org.cupel.gateway.identity.IssuedKey;
import org.cupel.gateway.identity.KeyOffice;
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys: who may come in, and until when. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "keys")
public class KeyResource {

    private final KeyOffice office;
    private final SecurityIdentity caller;

    KeyResource(KeyOffice office, SecurityIdentity caller) {
        this.office = office;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listKeys", summary = "List keys, newest first, revoked ones too")
    @APIResponse(responseCode = "200", description = "One page; never a secret.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<ApiKey> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(office.page(PageRequest.of(limit, cursor)), uri);
    }

    @POST
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description = "Its secret is told here and never again.")
    @APIResponse(
            responseCode = "201",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response create(NewApiKey wanted) {
        NewApiKey key = wanted == null ? new NewApiKey(null, null, null) : wanted;
        return secret(
                Response.Status.CREATED,
                office.issue(
                        key.name(),
                        key.roles(),
                        key.expiresInDays(),
                        caller.getPrincipal().getName()));
    }

    @POST
    @Path("/{id}/rotate")
    @Operation(
            operationId = "rotateKey",
            summary = "Give a key another secret",
            description =
                    "The old one stays good for a while, so that its user can change over. Name, roles and end stay.")
    @APIResponse(
            responseCode = "200",
            description = "The key with its new secret, told here and never again.",
            content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response rotate(@PathParam("id") String id, KeyRotation rotation) {
        return secret(Response.Status.OK, office.rotate(id, rotation == null ? null : rotation.graceSeconds()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key for good",
            description = "It opens nothing within seconds. Revoking it again changes nothing.")
    @APIResponse(responseCode = "200", description = "The key as it was.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ApiKey revoke(@PathParam("id") String id) {
        return office.revoke(id, caller.getPrincipal().getName());
    }

    private static Response secret(Response.Status status, IssuedKey key) {
        return Response.status(status)
                .entity(key)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
