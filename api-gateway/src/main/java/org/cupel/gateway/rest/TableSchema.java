package org.cupel.gateway.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an uploaded table as the OpenAPI document shows it; acquisition-service writes it. */
@Schema(name = "FinishedTable", description = "A stored table.")
record TableSchema(
        @Schema(description = "Of its bytes: the table of a back-test.")
        String sha256,

        String name,
        long bytes,
        int rows,
        List<String> columns,

        @Schema(description = "Rows that could not be read, the first of them in words.")
        List<String> refused,

        Instant createdAt) {}
