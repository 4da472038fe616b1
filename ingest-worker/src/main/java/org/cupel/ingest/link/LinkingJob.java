package org.cupel.ingest.link;

import java.util.UUID;

/** Payload of the job. What is open is told by the tables; the run only says why somebody looks. */
public record LinkingJob(UUID runId) {

    static final String KIND = "linking";
}
