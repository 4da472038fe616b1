package org.cupel.gateway.ingestion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as the owner describes it. */
@Schema(description = "A source of materials, and its newest run.")
public record SourceOverview(
        @Schema(examples = "materials-project") String name,
        @Schema(examples = "optimade") String kind,
        String title,
        String baseUrl,
        String licence,
        String licenceUrl,
        String citation,
        String homepage,

        @Schema(description = "Whether the schedule runs it.")
        boolean enabled,

        @Schema(examples = "0 0 2 * * ?") String cron,

        @Schema(description = "Whether somebody stopped its schedule for now.")
        boolean paused,

        @Schema(nullable = true, description = "Null when nothing is planned.")
        Instant nextRun,

        @Schema(nullable = true, description = "As under /ingestions.")
        Ingestion lastRun) {}
