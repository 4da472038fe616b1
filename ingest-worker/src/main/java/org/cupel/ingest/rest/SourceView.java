package org.cupel.ingest.rest;

import java.time.Instant;
import java.util.Optional;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunSources.ConfiguredSource;
import org.cupel.ingest.schedule.Planned;
import org.cupel.ingest.source.SourceProfile;

/** A source as callers see it, with its newest run. */
public record SourceView(
        String name,
        String kind,
        String title,
        String baseUrl,
        String licence,
        String licenceUrl,
        String citation,
        String homepage,
        boolean enabled,
        String cron,
        boolean paused,
        Instant nextRun,
        RunView lastRun) {

    static SourceView of(ConfiguredSource source, Optional<Planned> planned, Optional<IngestionRun> newest) {
        SourceProfile profile = source.source().profile();
        return new SourceView(
                profile.name(),
                profile.kind(),
                profile.title(),
                profile.baseUrl(),
                profile.licence(),
                profile.licenceUrl(),
                profile.citation(),
                profile.homepage(),
                source.enabled(),
                source.cron(),
                planned.map(Planned::paused).orElse(false),
                planned.map(Planned::next).orElse(null),
                newest.map(RunView::of).orElse(null));
    }
}
