package org.cupel.ingest.link;

import java.util.UUID;

/**
 * Payload of the job. What is open is told by the tables.
 *
 * @param runId why somebody looks
 * @param after id behind which to begin, empty for the first
 */
public record LinkingJob(UUID runId, String after) {

    static final String KIND = "linking";
}
