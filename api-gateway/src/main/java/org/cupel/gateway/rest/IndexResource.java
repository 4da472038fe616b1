package org.cupel.gateway.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cupel.gateway.config.GatewayConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where to begin. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "index")
public class IndexResource {

    private final GatewayConfig config;

    IndexResource(GatewayConfig config) {
        this.config = config;
    }

    /** Links to everything. */
    @Schema(description = "Links to everything.")
    public record Index(
            String name,
            String campaigns,
            String work,
            String backTests,
            String ingestions,
            String sources,
            String runs,
            String models,
            String promotions,
            String openapi,
            String health,

            @Schema(nullable = true, description = "Address of MLflow, null when there is none.")
            String mlflow) {}

    @GET
    @Operation(operationId = "getIndex", summary = "Find the way")
    @APIResponse(responseCode = "200", description = "Links.")
    public Index index() {
        return new Index(
                "Cupel",
                "/api/v1/campaigns",
                "/api/v1/work",
                "/api/v1/back-tests",
                "/api/v1/ingestions",
                "/api/v1/sources",
                "/api/v1/runs",
                "/api/v1/models",
                "/api/v1/promotions",
                "/q/openapi",
                "/q/health",
                config.mlflowUrl().orElse(null));
    }
}
