package org.cupel.gateway.optimade.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The envelope as the OpenAPI document shows it; attributes are described at /info/structures and /info/references. */
@Schema(name = "OptimadeDocument", description = "A JSON:API document as OPTIMADE 1.2 has it.")
record DocumentSchema(
        @Schema(description = "A resource object or a list of them.")
        Object data,

        @Schema(required = true) Map<String, Object> meta,
        Map<String, Object> links,
        Object included) {}
