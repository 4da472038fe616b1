package org.cupel.platform.tracking;

import java.util.Optional;
import java.util.UUID;

/** Run records for MLflow: kept as rows until a server has taken them, so training never waits for it. */
public interface Tracking {

    /**
     * Records a command in the caller's transaction; commands of a run are delivered in the order of recording.
     *
     * @throws IllegalStateException outside a transaction
     */
    void record(TrackingCommand command);

    /** The server's id of a run, once delivered; views join {@code tracking_runs} instead. */
    Optional<String> mlflowRunId(UUID runId);

    /** Rows not yet delivered. */
    long waiting();
}
