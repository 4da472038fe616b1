package org.cupel.ingest.run;

import java.util.UUID;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;

/** A run under way, with what it was asked for in the words of its source. */
record RunContext(IngestionRun run, Source source, RunOrder order) {

    UUID id() {
        return run.runId();
    }

    /** A reading of what is stored asks nobody. */
    boolean offline() {
        return switch (run.request().cause()) {
            case UPLOAD, REPARSE, RELEASE -> true;
            case SCHEDULE, MANUAL, BACKFILL -> false;
        };
    }
}
