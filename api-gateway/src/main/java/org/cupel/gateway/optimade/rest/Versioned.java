package org.cupel.gateway.optimade.rest;

import jakarta.ws.rs.PathParam;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.document.ApiVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The version in the address. */
public class Versioned {

    @PathParam("version")
    @Parameter(schema = @Schema(enumeration = {"v1", "v1.2", "v1.2.0"}))
    String version;

    /** @throws OptimadeException 553 for versions that are not served, 404 for what is no version */
    void require() {
        ApiVersion.require(version);
    }
}
