package org.cupel.platform.jobs;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.cupel.platform.database.Transactions;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One attempt of one job from claim to outcome. */
@ApplicationScoped
class JobAttempt {

    private static final Logger LOG = Logger.getLogger(JobAttempt.class);

    private final JobHandlers handlers;
    private final JobLeaseTable table;
    private final Transactions transactions;
    private final JobsConfig config;

    JobAttempt(JobHandlers handlers, JobLeaseTable table, Transactions transactions, JobsConfig config) {
        this.handlers = handlers;
        this.table = table;
        this.transactions = transactions;
        this.config = config;
    }

    /** Never throws on account of the job; an interrupt leaves the job to {@link #release}. */
    void run(ClaimedJob job, FencedLease lease) {
        MDC.put("ids", "job=" + job.id() + " ");
        ManagedContext requestContext = Arc.container().requestContext();
        requestContext.activate();
        try {
            attempt(job, lease);
        } catch (LeaseLostException lost) {
            LOG.warn(lost.getMessage());
        } catch (RuntimeException failure) {
            // Nothing could be written about the outcome: the lease runs out and the job comes back.
            LOG.errorf(failure, "The outcome of job %s could not be recorded; it is tried again", job.id());
        } finally {
            requestContext.terminate();
            MDC.remove("ids");
        }
    }

    private void attempt(ClaimedJob job, FencedLease lease) {
        if (job.exhausted()) {
            fail(job, "Its worker died " + (job.inARow(config.maxAttempts()) - 1) + " times" + afterError(job));
            return;
        }
        try {
            handlers.bind(job).run(lease);
            if (!lease.completed()) {
                lease.complete(() -> {});
            }
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (UnrecoverableJobException failure) {
            fail(job, failure.getMessage());
        } catch (Throwable failure) {
            // The loop boundary: also an exhausted heap or stack is an attempt that failed.
            afterFailure(lease.job(), lease, failure);
        }
    }

    private void afterFailure(ClaimedJob job, FencedLease lease, Throwable failure) {
        if (lease.completed()) {
            LOG.warnf(failure, "Job %s failed after it was complete; its effects stand", job.id());
        } else if (lease.stopping()) {
            release(job);
        } else if (job.attempt() >= job.maxAttempts()) {
            LOG.errorf(failure, "Job %s (%s) failed for good", job.id(), job.kind());
            fail(job, reason(failure));
        } else {
            retry(job, failure);
        }
    }

    private void retry(ClaimedJob job, Throwable failure) {
        Duration pause = pauseAfter(job.inARow(config.maxAttempts()));
        LOG.warnf(
                failure,
                "Job %s (%s) failed at attempt %d of %d, again in %s",
                job.id(),
                job.kind(),
                job.attempt(),
                job.maxAttempts(),
                pause);
        transactions.inNew(() -> table.retry(job, reason(failure), pause));
    }

    private void fail(ClaimedJob job, String reason) {
        LOG.errorf("Job %s (%s) failed: %s", job.id(), job.kind(), reason);
        transactions.inNew(() -> {
            if (table.fail(job, reason)) {
                tell(job, reason);
            }
            return null;
        });
    }

    private void tell(ClaimedJob job, String reason) {
        try {
            handlers.bind(job).failed(reason);
        } catch (UnrecoverableJobException unreadable) {
            LOG.errorf("Nobody could be told of the failure: %s", unreadable.getMessage());
        }
    }

    /** Gives the job back at once, for a worker that is stopping. */
    void release(ClaimedJob job) {
        boolean interrupted = Thread.interrupted();
        try {
            if (transactions.inNew(() -> table.release(job))) {
                LOG.infof("Job %s (%s) given back", job.id(), job.kind());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Duration pauseAfter(int attempt) {
        long doubled = config.backoff().toMillis() << Math.min(attempt - 1, 16);
        long capped = Math.min(doubled, config.longestBackoff().toMillis());
        return Duration.ofMillis(capped / 2 + ThreadLocalRandom.current().nextLong(capped + 1));
    }

    private static String afterError(ClaimedJob job) {
        return job.lastError() == null ? "." : "; before that: " + job.lastError();
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getName() : message;
    }
}
