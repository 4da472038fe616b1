package org.cupel.platform.jobs;

/**
 * Runs one kind of job; implementations are CDI beans and are discovered.
 *
 * <p>A thrown {@link UnrecoverableJobException} fails the job at once; anything else is tried again with back-off until
 * as many attempts in a row as are allowed got nowhere, see {@link JobLease#advance}; then {@link #failed} is told.
 *
 * @param <P> payload record
 */
public interface JobHandler<P> {

    String kind();

    Class<P> payloadType();

    /**
     * Whether such jobs have a thread of their own, one at a time: work of hours that nobody waits for keeps none of the
     * others waiting.
     */
    default boolean unhurried() {
        return false;
    }

    /** Runs on a worker thread with a heartbeat beside it. Every effect goes through {@link JobLease#commit}. */
    void run(P payload, JobLease lease) throws Exception;

    /** Called in the transaction that marks the job failed for good, so that whoever waits is told. */
    default void failed(P payload, String reason) {}
}
