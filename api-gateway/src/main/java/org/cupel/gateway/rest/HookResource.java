package org.cupel.gateway.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.hook.ResultHook;
import org.cupel.gateway.hook.SignedHook;
import org.cupel.gateway.webhook.Signature;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programs of laboratories. They show no key: a signature says who they are. */
@Path("/api/v1/hooks/{source}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "webhooks")
public class HookResource {

    private final ResultHook results;

    HookResource(ResultHook results) {
        this.results = results;
    }

    @POST
    @Operation(
            operationId = "postHook",
            summary = "Tell of a result from a LIMS",
            description =
                    "Signed as the Standard Webhooks convention says, with a secret that the operator set for the source:"
                            + " HMAC-SHA256 over webhook-id, webhook-timestamp and the body, joined by dots. Once per webhook-id:"
                            + " repeated, it answers 200 with the result stored before.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HookedResult.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ValidationResult.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was recorded before.",
            content = @Content(schema = @Schema(implementation = ValidationResult.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public Response take(
            @PathParam("source") @Parameter(example = "lims") String source,
            @HeaderParam(Signature.ID) @Parameter(description = "Of the message; the same when it is repeated.")
                    String id,
            @HeaderParam(Signature.TIMESTAMP) @Parameter(description = "Seconds since 1970; at most 5 minutes off.")
                    String timestamp,
            @HeaderParam(Signature.SIGNATURE) @Parameter(description = "v1, and the signature in base64.")
                    String signature,
            byte[] body) {
        return results.take(new SignedHook(source, id, timestamp, signature, body == null ? new byte[0] : body));
    }
}
