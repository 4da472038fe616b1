package org.cupel.ingest.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.FetchState;
import org.cupel.ingest.source.Reply;

/** Fetches the next few answers while earlier ones are read. */
final class FetchAhead implements AutoCloseable {

    private static final long WAIT_MILLIS = 500;

    private final ExecutorService threads;
    private final Map<Long, Future<Reply>> underWay = new HashMap<>();
    private final Function<Fetch, Task> tasks;
    private final AtomicLong bytes = new AtomicLong();

    /** What is done on another thread. */
    @FunctionalInterface
    interface Task {
        Reply fetch(LongConsumer bytes) throws InterruptedException;
    }

    /** @param tasks called on the caller's thread, which may use the database */
    FetchAhead(int atOnce, Function<Fetch, Task> tasks) {
        this.threads = Executors.newFixedThreadPool(atOnce, runnable -> {
            Thread thread = new Thread(runnable, "fetch");
            thread.setDaemon(true);
            return thread;
        });
        this.tasks = tasks;
    }

    void begin(List<Fetch> next) {
        for (Fetch fetch : next) {
            if (fetch.state() == FetchState.PLANNED && !underWay.containsKey(fetch.fetchId())) {
                Task task = tasks.apply(fetch);
                underWay.put(fetch.fetchId(), threads.submit(() -> task.fetch(bytes::addAndGet)));
            }
        }
    }

    /**
     * Waits for an answer that was begun, and throws what went wrong with it.
     *
     * @param meanwhile told now and then how many bytes have arrived, of all fetches
     */
    Reply take(Fetch fetch, LongConsumer meanwhile) throws InterruptedException {
        Future<Reply> reply = underWay.remove(fetch.fetchId());
        try {
            while (true) {
                try {
                    return reply.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    meanwhile.accept(bytes.get());
                }
            }
        } catch (ExecutionException failed) {
            throw unwrapped(fetch, failed.getCause());
        }
    }

    private static RuntimeException unwrapped(Fetch fetch, Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("Fetching " + fetch.address() + " failed", cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
