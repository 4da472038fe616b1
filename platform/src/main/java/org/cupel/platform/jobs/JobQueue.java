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

    /**
     * Queues work in the caller's transaction unless the same work, by its payload, was queued a moment ago and nobody began
     * it: that job stays where it is until this transaction ends, and then sees what it changed. For work that looks at all
     * there is, however often it is asked for.
     *
     * @return the id of the job that will see this transaction's changes
     */
    UUID enqueueUnlessWaiting(String kind, String dedupKey, Object payload);

    Optional<JobStatus> find(UUID jobId);

    /** The newest jobs of a kind, newest first. */
    List<JobStatus> recent(String kind, int limit);
}
