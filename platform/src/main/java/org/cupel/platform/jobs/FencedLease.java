package org.cupel.platform.jobs;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.cupel.platform.database.Transactions;
import org.jboss.logging.Logger;

/** The lease of one attempt, kept alive by {@link #heartbeat()}. */
final class FencedLease implements JobLease {

    private static final Logger LOG = Logger.getLogger(FencedLease.class);
    private static final long PROGRESS_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final ClaimedJob job;
    private final JobLeaseTable table;
    private final Transactions transactions;
    private final Duration length;
    private final int allowedAttempts;
    // Held while a transaction of this lease has the row; a heartbeat in the meantime would only wait for it.
    private final ReentrantLock row = new ReentrantLock();
    private volatile Progress unsaved;
    private volatile boolean lost;
    private volatile boolean completed;
    private volatile boolean advanced;
    private volatile boolean stopping;
    private long savedAt = System.nanoTime() - PROGRESS_EVERY_NANOS;

    FencedLease(ClaimedJob job, JobLeaseTable table, Transactions transactions, JobsConfig config) {
        this.job = job;
        this.table = table;
        this.transactions = transactions;
        this.length = config.lease();
        this.allowedAttempts = config.maxAttempts();
    }

    @Override
    public UUID jobId() {
        return job.id();
    }

    @Override
    public int attempt() {
        return job.attempt();
    }

    @Override
    public long epoch() {
        return job.epoch();
    }

    boolean completed() {
        return completed;
    }

    /** As it stands now. */
    ClaimedJob job() {
        return advanced ? job.forgiven(allowedAttempts) : job;
    }

    /** Whether this process is going away; what a handler throws now is no failure of its job. */
    boolean stopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void progress(int done, int total, String message) {
        check();
        unsaved = new Progress(done, total, message);
        boolean due = System.nanoTime() - savedAt >= PROGRESS_EVERY_NANOS;
        if (due && !row.isHeldByCurrentThread()) {
            renew();
        }
    }

    /** Extends the lease and stores progress; skipped while a commit does the same. */
    void heartbeat() {
        if (lost || completed || !row.tryLock()) {
            return;
        }
        try {
            renew();
        } catch (LeaseLostException noted) {
            LOG.warn(noted.getMessage());
        } finally {
            row.unlock();
        }
    }

    private void renew() {
        row.lock();
        try {
            boolean held = transactions.inNew(this::renewInTransaction);
            noteHeld(held);
        } finally {
            row.unlock();
        }
    }

    private boolean renewInTransaction() {
        Progress saving = unsaved;
        boolean held = table.renew(job, length, saving);
        savedAt = System.nanoTime();
        if (unsaved == saving) {
            unsaved = null;
        }
        return held;
    }

    @Override
    public void commit(Runnable effect) {
        fenced(() -> {
            noteHeld(renewInTransaction());
            effect.run();
        });
    }

    @Override
    public void advance(Runnable effect) {
        commit(() -> {
            if (!advanced) {
                noteHeld(table.forgive(job, allowedAttempts));
            }
            effect.run();
        });
        advanced = true;
    }

    @Override
    public void complete(Runnable effect) {
        // Locked until the flag is set: a heartbeat in between would take the finished job for a lost one.
        row.lock();
        try {
            fenced(() -> {
                noteHeld(renewInTransaction());
                effect.run();
                noteHeld(table.succeed(job));
            });
            completed = true;
        } finally {
            row.unlock();
        }
    }

    private void fenced(Runnable work) {
        check();
        row.lock();
        try {
            transactions.inNew(() -> {
                work.run();
                return null;
            });
        } finally {
            row.unlock();
        }
    }

    @Override
    public void check() {
        if (completed) {
            throw new IllegalStateException(
                    "Job " + job.id() + " is complete. Maybe move this effect into complete().");
        }
        if (lost) {
            throw lost();
        }
    }

    private void noteHeld(boolean held) {
        if (!held) {
            lost = true;
            throw lost();
        }
    }

    private LeaseLostException lost() {
        return new LeaseLostException(
                "Job " + job.id() + " (" + job.kind() + ") was taken over from epoch " + job.epoch()
                        + "; this worker stops. Maybe it was paused for longer than the lease of " + length + ".");
    }
}
