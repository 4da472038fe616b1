package org.cupel.platform.jobs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Jobs whose behaviour a test sets. */
@Singleton
class TestJobHandler implements JobHandler<TestJob> {

    /** What a job of a key does. */
    @FunctionalInterface
    interface Behaviour {
        void run(JobLease lease) throws Exception;
    }

    final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    final Map<String, CountDownLatch> started = new ConcurrentHashMap<>();
    final List<String> failures = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return "test";
    }

    @Override
    public Class<TestJob> payloadType() {
        return TestJob.class;
    }

    @Override
    public void run(TestJob job, JobLease lease) throws Exception {
        started.computeIfAbsent(job.key(), latch()).countDown();
        behaviours.get(job.key()).run(lease);
    }

    @Override
    public void failed(TestJob job, String reason) {
        failures.add(job.key() + ": " + reason);
    }

    static Function<String, CountDownLatch> latch() {
        return key -> new CountDownLatch(1);
    }
}
