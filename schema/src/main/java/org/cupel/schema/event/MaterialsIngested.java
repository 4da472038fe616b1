package org.cupel.schema.event;

import java.util.List;
import java.util.UUID;

/**
 * A batch of materials was upserted into {@code ingest.materials}.
 *
 * @param runId the ingestion run
 * @param source where the rows came from, e.g. {@code file}
 * @param materialIds ids of the batch, at most 500
 * @param labelled how many of them carry at least one property
 */
public record MaterialsIngested(UUID runId, String source, List<String> materialIds, int labelled)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return runId.toString();
    }
}
