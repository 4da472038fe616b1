package org.cupel.platform.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Long work as rows: queued in the caller's transaction, run under a lease by any worker of the service. */
public interface JobQueue {

    /**
     * Queues work in the caller's transaction.
     *
     * @param dedupKey the same (kind, key) is queued once; the id of the first is returned
     * @param payload written as JSON
     */
    UUID enqueue(String kind, String dedupKey, Object payload);

    Optional<JobStatus> find(UUID jobId);

    /** The newest jobs of a kind, newest first. */
    List<JobStatus> recent(String kind, int limit);
}
