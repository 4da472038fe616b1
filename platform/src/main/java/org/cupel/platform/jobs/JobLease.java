package org.cupel.platform.jobs;

import java.util.UUID;

/** The right to finish a job. A worker that was paused or partitioned may hold a lease that another has taken since. */
public interface JobLease {

    UUID jobId();

    /** From 1; more than 1 means that an earlier attempt may have left a checkpoint. */
    int attempt();

    /** Fencing epoch: grows with every claim. */
    long epoch();

    /** Stores progress for people; cheap enough for every epoch or page, and throttled. */
    void progress(int done, int total, String message);

    /**
     * Runs an effect in a transaction that first checks the epoch.
     *
     * @throws LeaseLostException when another worker holds the job now; nothing is changed
     */
    void commit(Runnable effect);

    /**
     * Like {@link #commit}, for an effect that no attempt will have to do again: failures before it are forgiven. A night's
     * work of thousands of steps outlives more of them than one step may have.
     */
    void advance(Runnable effect);

    /**
     * Runs the last effect in the transaction that marks the job succeeded, so that neither happens without the other.
     *
     * @throws LeaseLostException when another worker holds the job now; nothing is changed
     */
    void complete(Runnable effect);

    /** Throws {@link LeaseLostException} when the lease is known to be lost; call between steps of long work. */
    void check();
}
