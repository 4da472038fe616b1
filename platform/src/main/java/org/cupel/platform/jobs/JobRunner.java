package org.cupel.platform.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.cupel.platform.background.BackgroundLoop;
import org.cupel.platform.database.Transactions;
import org.jboss.logging.Logger;

/** Claims jobs and runs them on its own threads, so that no Kafka message is ever held by long work. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobHandlers handlers;
    private final JobAttempt attempts;
    private final JobLeaseTable table;
    private final Transactions transactions;
    private final JobsConfig config;
    private final String owner = ManagementFactory.getRuntimeMXBean().getName();
    private final List<BackgroundLoop> loops = new ArrayList<>();
    private final Map<FencedLease, Thread> running = new ConcurrentHashMap<>();
    private ScheduledExecutorService heartbeats;
    private volatile boolean stopping;

    JobRunner(
            JobHandlers handlers,
            JobAttempt attempts,
            JobLeaseTable table,
            Transactions transactions,
            JobsConfig config) {
        this.handlers = handlers;
        this.attempts = attempts;
        this.table = table;
        this.transactions = transactions;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        if (handlers.kinds().isEmpty()) {
            return;
        }
        LOG.infof("Runs jobs of kinds %s, %d at a time", handlers.kinds(), config.concurrency());
        heartbeats = Executors.newScheduledThreadPool(config.concurrency(), JobRunner::heartbeatThread);
        Set<String> usual = handlers.kinds(false);
        for (int worker = 1; worker <= config.concurrency() && !usual.isEmpty(); worker++) {
            loops.add(BackgroundLoop.start("job-" + worker, config.poll(), () -> runNext(usual)));
        }
        Set<String> unhurried = handlers.kinds(true);
        if (!unhurried.isEmpty()) {
            loops.add(BackgroundLoop.start("job-unhurried", config.poll(), () -> runNext(unhurried)));
        }
    }

    private static Thread heartbeatThread(Runnable work) {
        Thread thread = new Thread(work, "job-heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    void wake() {
        loops.forEach(BackgroundLoop::wake);
    }

    private boolean runNext(Set<String> kinds) {
        if (stopping) {
            return false;
        }
        Optional<ClaimedJob> claimed = transactions.inNew(() -> table.claim(owner, config.lease(), kinds));
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(ClaimedJob job) {
        FencedLease lease = new FencedLease(job, table, transactions, config);
        running.put(lease, Thread.currentThread());
        ScheduledFuture<?> heartbeat = startHeartbeat(lease);
        try {
            attempts.run(job, lease);
        } finally {
            heartbeat.cancel(false);
            running.remove(lease);
        }
    }

    private ScheduledFuture<?> startHeartbeat(FencedLease lease) {
        long everyMillis = Math.max(config.lease().toMillis() / 3, 1);
        return heartbeats.scheduleWithFixedDelay(() -> beat(lease), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    // A loop boundary: one beat that fails must not cancel the beats that follow.
    private static void beat(FencedLease lease) {
        try {
            lease.heartbeat();
        } catch (RuntimeException failure) {
            LOG.warnf("A heartbeat of job %s failed, the next may work: %s", lease.jobId(), failure);
        }
    }

    /** Interrupts the handlers; a job whose handler ignores that is given back all the same, and fenced. */
    void stop(@Observes @Priority(1000) ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        running.keySet().forEach(FencedLease::stop);
        running.values().forEach(Thread::interrupt);
        for (int tenths = 0; tenths < 20 && !running.isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        running.keySet().forEach(lease -> attempts.release(lease.job()));
        if (heartbeats != null) {
            heartbeats.shutdownNow();
        }
    }
}
