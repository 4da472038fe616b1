package org.cupel.schema.event;

import java.util.List;
import java.util.UUID;

/**
 * A campaign's pool was ranked anew.
 *
 * @param runId the row of {@code acquisition.active_learning_runs}
 * @param iteration from 1
 * @param ranked size of the ranked pool
 * @param top material ids of the best candidates, best first, at most 20
 */
public record CandidatesRanked(UUID campaignId, UUID runId, UUID modelId, int iteration, int ranked, List<String> top)
        implements CupelEvent {

    @Override
    public String aggregateId() {
        return campaignId.toString();
    }
}
