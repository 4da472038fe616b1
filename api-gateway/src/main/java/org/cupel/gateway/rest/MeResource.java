package org.cupel.gateway.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.cupel.gateway.identity.Caller;
import org.cupel.gateway.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who calls, as the gateway sees it. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Tag(name = "keys")
public class MeResource {

    private final SecurityIdentity caller;

    MeResource(SecurityIdentity caller) {
        this.caller = caller;
    }

    /**
     * @param open whether the door is open, so that everybody is an admin and says in each request who acts
     * @param keyId null when no key was shown
     * @param expiresAt null when nothing ends
     */
    @Schema(description = "Who calls.")
    public record Me(
            @Schema(examples = "ada") String name,

            @Schema(examples = "[\"researcher\", \"viewer\"]", description = "With those that they include.")
            List<String> roles,

            @Schema(description = "Whether everybody is an admin here; then requests say in 'actor' who acts.")
            boolean open,

            @Schema(nullable = true) String keyId,
            @Schema(nullable = true) Instant expiresAt) {}

    @GET
    @Operation(operationId = "getMe", summary = "See who the gateway believes you to be")
    @APIResponse(responseCode = "200", description = "Name, roles, and when they end.")
    public Me me() {
        return new Me(
                caller.getPrincipal().getName(),
                caller.getRoles().stream().sorted().toList(),
                Caller.unnamed(caller),
                Caller.keyId(caller).orElse(null),
                Caller.expiresAt(caller).orElse(null));
    }
}
