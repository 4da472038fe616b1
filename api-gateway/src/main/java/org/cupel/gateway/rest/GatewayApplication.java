package org.cupel.gateway.rest;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public interface as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cupel",
                        version = "0.1.0",
                        description =
                                "Closed-loop materials discovery: ingest, train, predict, acquire, validate, train again."
                                        + " Errors are RFC 9457 problems; their detail shows the offending value and ends"
                                        + " with what to try. Lists are paged: follow 'next' until it is null."),
        tags = {
            @Tag(name = "campaigns", description = "What researchers look for, and where the loop stands."),
            @Tag(name = "candidates", description = "Ranked materials: look through them, move them, report results."),
            @Tag(name = "back-tests", description = "Finished data searched again: which policy for data like these."),
            @Tag(name = "ingestions", description = "Structures and labels coming in."),
            @Tag(name = "sources", description = "Where structures and labels come from, and when."),
            @Tag(name = "materials", description = "Where they come from."),
            @Tag(name = "runs", description = "Trainings."),
            @Tag(
                    name = "models",
                    description =
                            "Trained models: their gates, their comparisons, who is champion and how to go back."),
            @Tag(name = "webhooks", description = "Other programs: told what happens, and telling of results."),
            @Tag(name = "keys", description = "Who may come in, and who you are."),
            @Tag(name = "optimade", description = "OPTIMADE 1.2: materials and decisions for other programs."),
            @Tag(name = "index", description = "Where to begin.")
        },
        components =
                @Components(
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "key",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "X-API-Key"),
                            @SecurityScheme(
                                    securitySchemeName = "bearer",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    description = "A key, or a token of the identity provider where there is one.")
                        },
                        schemas = @Schema(name = "Problem", implementation = ProblemSchema.class)))
public class GatewayApplication extends Application {}
