package org.cupel.ingest.run;

import java.util.UUID;

/** Payload of the job; everything else is in the run's row. */
public record IngestionJob(UUID runId) {

    static final String KIND = "ingestion";
}
