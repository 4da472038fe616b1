package org.cupel.train.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.train.plan.EpochRecord;
import org.cupel.train.snapshot.Snapshot;

/** Rows of runs; every method joins the caller's transaction. */
public interface RunStore {

    /** @return false when the request is known already; nothing is changed then */
    boolean create(UUID runId, TrainingRequested request);

    void queued(UUID runId, UUID jobId);

    Optional<TrainingRun> find(UUID runId);

    /** @return whether this is the first time that a worker begins the run */
    boolean started(UUID runId);

    /** Fixes what the run learns from, once for all attempts. */
    void fixed(UUID runId, Snapshot snapshot, UUID warmStartModelId);

    /** @return those that were not stored before */
    List<EpochRecord> addEpochs(UUID runId, List<EpochRecord> epochs);

    /** The model is there and waits to be judged. */
    void trained(UUID runId, UUID modelId, String metricsJson, int epochs);

    /** @param reason why the model was promoted or was not */
    void succeeded(UUID runId, boolean promoted, String reason);

    void failed(UUID runId, String reason);
}
