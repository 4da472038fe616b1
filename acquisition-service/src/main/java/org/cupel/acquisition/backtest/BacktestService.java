package org.cupel.acquisition.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.problem.ProblemException;

/** Takes orders for back-tests, and takes them back. */
@ApplicationScoped
public class BacktestService {

    private static final int CONFLICT = 409;

    private final Backtests backtests;
    private final OrderCheck check;
    private final JobQueue jobs;
    private final Clock clock;

    BacktestService(Backtests backtests, OrderCheck check, JobQueue jobs, Clock clock) {
        this.backtests = backtests;
        this.check = check;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param fresh false when the same was asked for before under the same key */
    public record Ordered(StoredBacktest backtest, boolean fresh) {}

    /** @throws ProblemException when it cannot be played, or the key was used for another */
    @Transactional
    public Ordered order(BacktestOrder wanted, String idempotencyKey) {
        String source = check.source(wanted);
        var fresh = new StoredBacktest(
                UUID.randomUUID(),
                wanted,
                source,
                wanted.table(),
                BacktestState.QUEUED,
                0,
                0,
                null,
                clock.instant(),
                null,
                null);
        if (backtests.add(fresh, idempotencyKey)) {
            jobs.enqueue(BacktestHandler.KIND, fresh.id().toString(), new BacktestJob(fresh.id()));
            return new Ordered(fresh, true);
        }
        StoredBacktest before = backtests.ofKey(idempotencyKey).orElseThrow();
        if (!before.order().equals(wanted)) {
            throw new ProblemException(
                    CONFLICT,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used for another back-test, " + before.id()
                            + ". Send a new key for a new one.");
        }
        return new Ordered(before, false);
    }

    /** @throws ProblemException 404 when there is none */
    @Transactional
    public StoredBacktest existing(UUID id) {
        return backtests
                .find(id)
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-back-test",
                        "No back-test has the id '" + id + "'. List them with GET /api/v1/back-tests."));
    }

    /** Ends it before the next decision; cancelling it again changes nothing. */
    @Transactional
    public StoredBacktest cancel(UUID id) {
        StoredBacktest before = existing(id);
        backtests.cancelled(id, clock.instant());
        StoredBacktest after = existing(id);
        if (after.state() != BacktestState.CANCELLED) {
            throw new ProblemException(
                    CONFLICT,
                    "back-test-ended",
                    "Back-test " + id + " is " + before.state().wireName() + " and cannot be cancelled. Leave it be.");
        }
        return after;
    }
}
