package org.cupel.acquisition.drift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.surrogate.drift.RetrainReason;

/**
 * What one comparison found.
 *
 * @param poolSampled materials that were looked at
 * @param results that were predicted by the model and have come in
 * @param retrainRecommended null when nothing could be compared
 * @param notCompared why, otherwise null
 * @param reasons to train again, none when nothing has moved
 * @param findings every column and set of vectors, null when nothing could be compared
 */
public record DriftRecord(
        UUID id,
        DriftJob job,
        int poolSize,
        int poolSampled,
        int results,
        Boolean retrainRecommended,
        String notCompared,
        List<RetrainReason> reasons,
        DriftFindings findings,
        Instant at) {

    public DriftRecord {
        reasons = List.copyOf(reasons);
    }

    static DriftRecord notCompared(DriftJob job, String why, Instant at) {
        return new DriftRecord(UUID.randomUUID(), job, 0, 0, 0, null, why, List.of(), null, at);
    }
}
