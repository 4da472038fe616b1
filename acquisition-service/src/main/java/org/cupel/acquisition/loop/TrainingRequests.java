package org.cupel.acquisition.loop;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;

/** Trainings asked for; at most one is open per campaign. */
public interface TrainingRequests {

    /** @param labels known now, null when they cannot be counted */
    void open(TrainingRequested request, Integer labels, Instant at);

    Optional<TrainingRequested> find(UUID requestId);

    /** Closes an open request; a closed or unknown one stays as it is. */
    void end(TrainingCompleted outcome, Instant at);
}
