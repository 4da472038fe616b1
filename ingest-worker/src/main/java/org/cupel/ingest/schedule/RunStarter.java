package org.cupel.ingest.schedule;

import java.time.Instant;

/** Begins the run of a moment in the schedule. */
@FunctionalInterface
public interface RunStarter {

    /** May be called again for the same moment, when the worker that called it died: there is one run all the same. */
    void start(String source, Instant scheduledFor);
}
