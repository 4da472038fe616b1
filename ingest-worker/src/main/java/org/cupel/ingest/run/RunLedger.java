package org.cupel.ingest.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.objectstore.StoredObject;

/** Where runs and the manifest of raw bytes are kept. All methods join the caller's transaction. */
public interface RunLedger {

    /** Writes the manifest row of the bytes, when it is new, and a queued run. */
    void open(UUID runId, IngestionRequest request, StoredObject raw);

    Optional<IngestionRun> find(UUID runId);

    /** Newest first. */
    List<IngestionRun> newest(int limit);

    void start(UUID runId);

    /** Adds what one batch did. */
    void advance(UUID runId, RunCounts batch);

    void succeed(UUID runId);

    void fail(UUID runId, String error);
}
