package org.cupel.gateway.ingestion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run that was begun, or had begun before. */
@Schema(description = "Follow it under /ingestions/{runId}.")
public record BegunRun(
        UUID runId,

        @Schema(description = "Whether it had begun before: a source has one run at a time.")
        boolean underWay) {}
