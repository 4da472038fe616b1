package org.cupel.ingest.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cupel.ingest.run.SourceRuns;
import org.jboss.logging.Logger;

/** Runs as the schedule begins them. */
@ApplicationScoped
class ScheduledRuns implements RunStarter {

    private static final Logger LOG = Logger.getLogger(ScheduledRuns.class);

    private final SourceRuns runs;

    ScheduledRuns(SourceRuns runs) {
        this.runs = runs;
    }

    @Override
    public void start(String source, Instant scheduledFor) {
        SourceRuns.Begun begun = runs.scheduled(source, scheduledFor);
        LOG.infof(
                "%s for %s: run %s %s",
                source, scheduledFor, begun.runId(), begun.underWay() ? "is under way already" : "begins");
    }
}
