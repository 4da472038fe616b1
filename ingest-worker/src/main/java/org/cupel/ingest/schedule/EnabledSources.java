package org.cupel.ingest.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.ingest.run.RunSources;
import org.cupel.ingest.run.RunSources.ConfiguredSource;

/** The configured sources that the operator lets run by themselves. */
@ApplicationScoped
class EnabledSources implements ScheduledSources {

    private final RunSources sources;
    private final ScheduleConfig config;

    EnabledSources(RunSources sources, ScheduleConfig config) {
        this.sources = sources;
        this.config = config;
    }

    @Override
    public List<ScheduledSource> all() {
        return sources.all().stream()
                .filter(ConfiguredSource::enabled)
                .map(source -> new ScheduledSource(source.name(), source.cron(), config.zone()))
                .toList();
    }
}
