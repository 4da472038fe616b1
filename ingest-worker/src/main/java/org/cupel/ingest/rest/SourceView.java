package org.cupel.ingest.rest;

import java.util.Optional;
import org.cupel.ingest.run.IngestionRun;
import org.cupel.ingest.run.RunSources.ConfiguredSource;
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
        RunView lastRun) {

    static SourceView of(ConfiguredSource source, Optional<IngestionRun> newest) {
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
                newest.map(RunView::of).orElse(null));
    }
}
