package org.cupel.ingest.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One reading of one source.
 *
 * @param traffic what went over the network
 * @param counts of the rows whose effect is committed
 * @param announced rows that the source says it has, 0 while unknown
 * @param error why it failed or was skipped, null when neither
 */
public record IngestionRun(
        UUID runId,
        IngestionRequest request,
        RunState state,
        Traffic traffic,
        RunCounts counts,
        int announced,
        List<String> warnings,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    public String source() {
        return request.source();
    }
}
