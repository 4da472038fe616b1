package org.cupel.gateway.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a program of a laboratory tells of, as the OpenAPI document shows it; acquisition-service reads it. */
@Schema(description = "A result of a candidate.")
record HookedResult(
        @Schema(required = true) UUID candidateId,
        @JsonUnwrapped NewResult result) {}
