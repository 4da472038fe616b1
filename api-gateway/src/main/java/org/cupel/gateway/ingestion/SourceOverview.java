package org.cupel.gateway.ingestion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as the owner describes it. */
@Schema(description = "A source of materials, and its newest run.")
public record SourceOverview(
        @Schema(examples = "materials-project") String name,
        @Schema(examples = "optimade") String kind,
        @Schema(examples = "Materials Project") String title,

        @Schema(examples = "https://api.materialsproject.org/", description = "Address that is asked.")
        String baseUrl,

        @Schema(examples = "CC-BY-4.0", description = "Of what it gives; kept with every run.")
        String licence,

        @Schema(examples = "https://creativecommons.org/licenses/by/4.0/")
        String licenceUrl,

        @Schema(examples = "https://doi.org/10.1063/1.4812323", description = "What to cite.")
        String citation,

        @Schema(examples = "https://materialsproject.org/") String homepage,

        @Schema(description = "Whether the schedule runs it; by hand it can be run at any time.")
        boolean enabled,

        @Schema(examples = "0 0 2 * * ?", description = "Seconds, minutes, hours, day of month, month, day of week.")
        String cron,

        @Schema(description = "Whether somebody stopped its schedule for now.")
        boolean paused,

        @Schema(nullable = true, description = "Null when nothing is planned.")
        Instant nextRun,

        @Schema(
                nullable = true,
                description = "Its newest run; null before the first. More of it is under /ingestions.")
        SourceRun lastRun) {}
