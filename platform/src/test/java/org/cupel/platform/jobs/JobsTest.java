package org.cupel.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cupel.platform.database.Transactions;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class JobsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    JobQueue queue;

    @Inject
    TestJobHandler handler;

    @Inject
    UnhurriedJobHandler longRunning;

    @Inject
    JobLeaseTable leases;

    @Inject
    Transactions transactions;

    @Inject
    JobAttempt attempts;

    private final String key = UUID.randomUUID().toString();

    private UUID enqueue(TestJobHandler.Behaviour behaviour) {
        handler.behaviours.put(key, behaviour);
        return QuarkusTransaction.requiringNew().call(() -> queue.enqueue("test", key, new TestJob("any", key)));
    }

    private JobStatus await(UUID id, JobState state) {
        return Eventually.is("job", LIMIT, () -> queue.find(id).orElseThrow(), status -> status.state() == state);
    }

    private void sql(String sql, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> transactions.sql(connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        statement.setObject(1, id);
                        return statement.executeUpdate();
                    }
                }));
    }

    @Test
    void unhurriedJobsRunOneAtATimeAndKeepNoOtherWaiting() {
        List<UUID> unhurried = List.of("one", "two", "three").stream()
                .map(name -> QuarkusTransaction.requiringNew()
                        .call(() -> queue.enqueue("unhurried", key + name, new TestJob("any", key + name))))
                .toList();
        Eventually.holds("one runs", LIMIT, () -> longRunning.running.get() == 1);
        await(enqueue(lease -> lease.complete(() -> {})), JobState.SUCCEEDED);
        assertThat(longRunning.running).hasValue(1);
        longRunning.end.countDown();
        unhurried.forEach(id -> await(id, JobState.SUCCEEDED));
    }

    @Test
    void aJobRunsOnceHoweverOftenItIsQueued() {
        AtomicInteger runs = new AtomicInteger();
        UUID first = enqueue(lease -> {
            runs.incrementAndGet();
            lease.progress(3, 7, "half way");
            lease.complete(() -> {});
        });
        UUID second = enqueue(handler.behaviours.get(key));

        JobStatus done = await(first, JobState.SUCCEEDED);
        UUID third = enqueue(handler.behaviours.get(key));
        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        assertThat(runs).hasValue(1);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.total()).isEqualTo(7);
        assertThat(done.message()).isEqualTo("half way");
        assertThat(done.attempts()).isEqualTo(1);
    }

    @Test
    void workThatWaitsAnywayIsNotQueuedAgain() {
        UUID waiting = unlessWaiting("first", "any");
        sql("update jobs set created_at = now() + interval '1 hour' where id = ?", waiting);
        assertThat(unlessWaiting("second", "any")).isEqualTo(waiting);
        assertThat(unlessWaiting("third", "other")).isNotEqualTo(waiting);

        sql("update jobs set state = 'running' where id = ?", waiting);
        assertThat(unlessWaiting("fourth", "any")).isNotEqualTo(waiting);
    }

    @Test
    void whoAsksAllTheTimeDoesNotKeepWorkFromBeingBegun() {
        UUID waiting = unlessWaiting("first", "any");
        sql("update jobs set created_at = now() - interval '1 hour' where id = ?", waiting);
        assertThat(unlessWaiting("second", "any")).isNotEqualTo(waiting);
    }

    @Test
    void theJobThatWaitsIsNotBegunBeforeWhatItShallSeeIsThere() {
        UUID waiting = unlessWaiting("first", "any");
        sql("update jobs set created_at = now() + interval '1 hour' where id = ?", waiting);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(queue.enqueueUnlessWaiting(key, key + "second", new TestJob("any", key)))
                    .isEqualTo(waiting);
            assertThat(claim()).isEmpty();
        });
        assertThat(claim()).hasValueSatisfying(job -> assertThat(job.id()).isEqualTo(waiting));
    }

    /** Of a kind that nobody handles: it waits until the test itself claims it. */
    private UUID unlessWaiting(String name, String behaviour) {
        return QuarkusTransaction.requiringNew()
                .call(() -> queue.enqueueUnlessWaiting(key, key + name, new TestJob(behaviour, key)));
    }

    private Optional<ClaimedJob> claim() {
        return QuarkusTransaction.requiringNew().call(() -> leases.claim("test", LIMIT, List.of(key)));
    }

    @Test
    void aFailedAttemptIsTriedAgain() {
        AtomicInteger runs = new AtomicInteger();
        UUID id = enqueue(lease -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("attempt " + lease.attempt());
            }
        });

        JobStatus done = await(id, JobState.SUCCEEDED);
        assertThat(done.attempts()).isEqualTo(3);
    }

    @Test
    void afterTheLastAttemptWhoeverWaitsIsToldOnce() {
        UUID id = enqueue(lease -> {
            throw new IllegalStateException("never works");
        });

        JobStatus failed = await(id, JobState.FAILED);
        assertThat(failed.attempts()).isEqualTo(5);
        assertThat(failed.lastError()).isEqualTo("never works");
        assertThat(handler.failures).filteredOn(text -> text.startsWith(key)).containsExactly(key + ": never works");
    }

    @Test
    void whatGetsOnMayFailMoreOftenThanWhatDoesNot() {
        AtomicInteger steps = new AtomicInteger();
        UUID id = enqueue(lease -> {
            if (lease.attempt() % 2 == 1) {
                lease.advance(steps::incrementAndGet);
            }
            if (steps.get() < 5) {
                throw new IllegalStateException("attempt " + lease.attempt());
            }
        });

        assertThat(await(id, JobState.SUCCEEDED).attempts()).isEqualTo(9);
    }

    @Test
    void whatGotOnOnceAndThenNeverAgainFails() {
        UUID id = enqueue(lease -> {
            if (lease.attempt() == 3) {
                lease.advance(() -> {});
            }
            throw new IllegalStateException("attempt " + lease.attempt());
        });

        JobStatus failed = await(id, JobState.FAILED);
        assertThat(failed.attempts()).isEqualTo(3 + 4);
        assertThat(failed.lastError()).isEqualTo("attempt 7");
    }

    @Test
    void anUnrecoverableFailureIsNotTriedAgain() {
        UUID id = enqueue(lease -> {
            throw new UnrecoverableJobException("0 labels. Maybe ingest some.");
        });

        assertThat(await(id, JobState.FAILED).attempts()).isEqualTo(1);
        assertThat(handler.failures).contains(key + ": 0 labels. Maybe ingest some.");
    }

    @Test
    void aLongJobKeepsItsLease() {
        UUID id = enqueue(lease -> Thread.sleep(5_000));

        JobStatus done = await(id, JobState.SUCCEEDED);
        assertThat(done.attempts())
                .as("longer than two leases of 2 s, and nobody took it over")
                .isEqualTo(1);
    }

    @Test
    void aLateCommitOfAWorkerThatLostItsLeaseIsRefused() throws Exception {
        CountDownLatch secondRuns = new CountDownLatch(1);
        List<String> effects = new CopyOnWriteArrayList<>();
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        UUID id = enqueue(lease -> {
            if (lease.attempt() == 1) {
                // What a pause longer than the lease looks like to the others.
                expire(lease.jobId());
                secondRuns.await(20, TimeUnit.SECONDS);
                try {
                    lease.commit(() -> effects.add("late, epoch " + lease.epoch()));
                } catch (LeaseLostException lost) {
                    refusal.set(lost);
                    throw lost;
                }
            } else {
                lease.commit(() -> effects.add("epoch " + lease.epoch()));
                secondRuns.countDown();
            }
        });

        JobStatus done = await(id, JobState.SUCCEEDED);
        Eventually.holds("refusal", LIMIT, () -> refusal.get() != null);
        assertThat(effects).containsExactly("epoch 2");
        assertThat(done.attempts()).isEqualTo(2);
        assertThat(refusal.get()).hasMessageContaining("epoch 1");
    }

    private void expire(UUID id) {
        sql("update jobs set lease_until = now() - interval '1 second' where id = ?", id);
    }

    @Test
    void anEffectThatFailsLeavesTheJobRunningAndIsTriedAgain() {
        AtomicInteger runs = new AtomicInteger();
        UUID id = enqueue(lease -> lease.complete(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("rolled back");
            }
        }));

        JobStatus done = await(id, JobState.SUCCEEDED);
        assertThat(runs).hasValue(2);
        assertThat(done.lastError()).isNull();
    }

    @Test
    void aReleasedJobIsRunAgainAtOnceAndItsOldWorkerIsFenced() {
        CountDownLatch go = new CountDownLatch(1);
        List<Long> committed = new CopyOnWriteArrayList<>();
        UUID id = enqueue(lease -> {
            if (lease.epoch() == 1) {
                attempts.release(new ClaimedJob(lease.jobId(), "test", "{}", 1, 5, 1, null));
                go.await(20, TimeUnit.SECONDS);
            }
            lease.commit(() -> committed.add(lease.epoch()));
            go.countDown();
        });

        JobStatus done = await(id, JobState.SUCCEEDED);
        assertThat(done.attempts()).as("giving back does not count").isEqualTo(1);
        assertThat(committed).containsExactly(2L);
    }

    @Test
    void aJobWhoseWorkersKeepDyingFails() {
        UUID id = UUID.randomUUID();
        handler.behaviours.put(key, lease -> {
            throw new AssertionError("must not run again");
        });
        sql(
                "insert into jobs (id, kind, dedup_key, payload, state, max_attempts, attempts, epoch, lease_until) values "
                        + "(?, 'test', '" + key + "', '{\"behaviour\":\"any\",\"key\":\"" + key
                        + "\"}', 'running', 5, 5, 5, now())",
                id);

        JobStatus failed = await(id, JobState.FAILED);
        assertThat(failed.lastError()).contains("died 5 times");
        assertThat(handler.failures).anyMatch(text -> text.startsWith(key));
    }

    @Test
    void queueingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> queue.enqueue("test", key, new TestJob("any", key)))
                .isInstanceOf(IllegalStateException.class);
    }
}
