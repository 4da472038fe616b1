package org.cupel.platform.jobs;

import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Jobs that go on until a test lets them end. */
@Singleton
class UnhurriedJobHandler implements JobHandler<TestJob> {

    final AtomicInteger running = new AtomicInteger();
    final CountDownLatch end = new CountDownLatch(1);

    @Override
    public String kind() {
        return "unhurried";
    }

    @Override
    public Class<TestJob> payloadType() {
        return TestJob.class;
    }

    @Override
    public boolean unhurried() {
        return true;
    }

    @Override
    public void run(TestJob job, JobLease lease) throws InterruptedException {
        running.incrementAndGet();
        end.await();
        running.decrementAndGet();
    }
}
