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
import org.cupel.gateway.identity.Roles;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.webhook.Delivery;
import org.cupel.gateway.webhook.IssuedWebhook;
import org.cupel.gateway.webhook.Webhook;
import org.cupel.gateway.webhook.WebhookOffice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Other programs that are told what happens. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "webhooks")
public class WebhookResource {

    private final WebhookOffice office;
    private final SecurityIdentity caller;

    WebhookResource(WebhookOffice office, SecurityIdentity caller) {
        this.office = office;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "List webhooks, newest first")
    @APIResponse(responseCode = "200", description = "One page; never a secret.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    public Page<Webhook> list(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(office.page(PageRequest.of(limit, cursor)), uri);
    }

    @POST
    @Operation(
            operationId = "createWebhook",
            summary = "Have another program told what happens",
            description =
                    "Each event is posted as JSON with type, timestamp and data, signed as the Standard Webhooks convention"
                            + " says; the secret is told here and never again. At least once: webhook-id stays the same at every"
                            + " attempt. What is not answered with 2xx is tried again for a day.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook and its secret.",
            content = @Content(schema = @Schema(implementation = IssuedWebhook.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response create(NewWebhook wanted) {
        NewWebhook webhook = wanted == null ? new NewWebhook(null, null, null) : wanted;
        String by = caller.getPrincipal().getName();
        return Response.status(Response.Status.CREATED)
                .entity(office.create(webhook.url(), webhook.eventTypes(), webhook.campaignId(), by))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Tell it nothing more")
    @APIResponse(responseCode = "200", description = "The webhook as it was.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Webhook delete(@PathParam("id") String id) {
        return office.delete(id);
    }

    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send something now",
            description = "Once, also to a disabled webhook; when it arrives, that is enabled again.")
    @APIResponse(
            responseCode = "202",
            description = "On its way: look at the deliveries.",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response test(@PathParam("id") String id) {
        return Response.status(Response.Status.ACCEPTED).entity(office.test(id)).build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "See what it was told, newest first")
    @APIResponse(responseCode = "200", description = "One page.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Page<Delivery> deliveries(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Page.of(office.deliveries(id, PageRequest.of(limit, cursor)), uri);
    }
}
