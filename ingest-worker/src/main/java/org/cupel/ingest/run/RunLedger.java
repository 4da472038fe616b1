package org.cupel.ingest.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.ingest.source.SourceProfile;

/** Where runs are kept. All methods join the caller's transaction. */
public interface RunLedger {

    /** Writes a queued run. */
    void open(UUID runId, IngestionRequest request, SourceProfile profile);

    Optional<IngestionRun> find(UUID runId);

    /** Newest first. */
    List<IngestionRun> newest(int limit);

    /** Newest first. */
    List<IngestionRun> newestOf(String source, int limit);

    /** Waits until no other transaction begins a run of the source. */
    void claim(String source);

    /** Until when all changes at an address of a source are in; empty before its first undoubtful success. */
    Optional<Instant> watermark(String source, String baseUrl);

    /** The run of a source that is queued or running, if any. */
    Optional<UUID> underWay(String source);

    void start(UUID runId);

    /** Adds what one batch did. */
    void advance(UUID runId, RunCounts batch);

    void moved(UUID runId, Traffic traffic);

    /** @param announced 0 when nothing was said */
    void learned(UUID runId, int announced, Instant reached, List<String> warnings);

    void succeed(UUID runId);

    void fail(UUID runId, String error);

    void skip(UUID runId, String reason);
}
