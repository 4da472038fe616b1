package org.cupel.platform.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that works while there is work, otherwise polls, can be woken, and backs off from failures. */
public final class BackgroundLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** One piece of work. */
    @FunctionalInterface
    public interface Step {
        /** @return whether to come back at once because more may be waiting */
        boolean run() throws Exception;
    }

    private final String name;
    private final Duration poll;
    private final Step step;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private int failures;

    private BackgroundLoop(String name, Duration poll, Step step) {
        this.name = name;
        this.poll = poll;
        this.step = step;
        this.thread = new Thread(this::loop, name);
        this.thread.setDaemon(true);
    }

    public static BackgroundLoop start(String name, Duration poll, Step step) {
        BackgroundLoop loop = new BackgroundLoop(name, poll, step);
        loop.thread.start();
        return loop;
    }

    /** Ends the current pause. */
    public void wake() {
        wakeUps.release();
    }

    private void loop() {
        while (!stopping) {
            try {
                boolean more = runOnce();
                if (!more) {
                    pause();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // The loop boundary: whatever a step throws, the loop goes on.
    private boolean runOnce() throws InterruptedException {
        try {
            boolean more = step.run();
            failures = 0;
            return more;
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Throwable failure) {
            failures++;
            if (!stopping) {
                LOG.warnf(failures == 1 ? failure : null, "%s failed %d times, goes on: %s", name, failures, failure);
            }
            return false;
        }
    }

    private void pause() throws InterruptedException {
        long millis = Math.min(poll.toMillis() << Math.min(failures, 10), LONGEST_PAUSE.toMillis());
        boolean woken = wakeUps.tryAcquire(Math.max(millis, poll.toMillis()), TimeUnit.MILLISECONDS);
        if (woken) {
            wakeUps.drainPermits();
        }
    }

    /** Waits up to 5 s for the step that is running, then interrupts it. */
    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            thread.join(5_000);
            thread.interrupt();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
