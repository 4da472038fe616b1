package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Parses rows that do not depend on each other by several threads and gives the results in the order of the source.
 *
 * <p>The threads take turns at splitting the source, and parse side by side what they took. They run ahead of the
 * consumer by a number of raw bytes, so that a slow consumer costs no memory. Where the source breaks off the stream
 * throws, after the rows before that.
 *
 * <p>The threads end with the last row or when the stream is closed, whichever comes first: close it.
 *
 * @param <R> raw rows
 * @param <T> parsed rows
 */
public final class ParallelRows<R, T> {

    /** What one thread takes in its turn: enough to hide the cost of handing over, little enough to share fairly. */
    private static final int CHUNK_BYTES = 1 << 16;

    /** Raw rows one after the other; asked by one thread at a time, not always the same. */
    @FunctionalInterface
    public interface RawRows<R> {
        /** The next row, or null after the last. */
        R next() throws IOException;
    }

    /** Raw rows of one turn; {@code parsed} is null after the last. */
    private record Chunk<T>(FutureTask<List<T>> parsed, int bytes) {}

    private final RawRows<R> source;
    private final ToIntFunction<R> sizeBytes;
    private final Function<R, T> parse;
    private final Parallelism parallelism;
    private final Semaphore window;
    private final BlockingQueue<Chunk<T>> inOrder = new LinkedBlockingQueue<>();
    private final Object turn = new Object();
    private volatile boolean over;
    private Iterator<T> current = Collections.emptyIterator();
    private int currentBytes;

    private ParallelRows(RawRows<R> source, ToIntFunction<R> sizeBytes, Function<R, T> parse, Parallelism parallelism) {
        this.source = source;
        this.sizeBytes = sizeBytes;
        this.parse = parse;
        this.parallelism = parallelism;
        this.window = new Semaphore(parallelism.windowBytes());
    }

    /**
     * @param sizeBytes about how much memory a raw row takes
     * @param parse called by any of the threads; null leaves a row out, and what it throws the stream throws
     */
    public static <R, T> Stream<T> of(
            RawRows<R> source, ToIntFunction<R> sizeBytes, Function<R, T> parse, Parallelism parallelism) {
        ParallelRows<R, T> rows = new ParallelRows<>(source, sizeBytes, parse, parallelism);
        for (int i = 1; i <= parallelism.threads(); i++) {
            Thread thread = new Thread(rows::work, "cupel-rows-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        return OutcomeStreams.of(rows::next).onClose(rows::stop);
    }

    private void work() {
        for (FutureTask<List<T>> task = take(); task != null; task = take()) {
            task.run();
        }
    }

    /** What to parse next, queued in the order of the source; null when there is no more. */
    private FutureTask<List<T>> take() {
        synchronized (turn) {
            if (over) {
                return null;
            }
            List<R> raw = new ArrayList<>();
            FutureTask<List<T>> broken = split(raw);
            FutureTask<List<T>> task = new FutureTask<>(() -> parsed(raw));
            queue(task, raw.stream().mapToInt(sizeBytes).sum());
            if (broken != null) {
                queue(broken, 0);
            }
            if (over) {
                inOrder.add(new Chunk<>(null, 0));
            }
            return task;
        }
    }

    /** Fills {@code raw}; returns what to throw after it, or null. */
    private FutureTask<List<T>> split(List<R> raw) {
        try {
            int bytes = 0;
            while (bytes < CHUNK_BYTES && !over) {
                R row = source.next();
                if (row == null) {
                    over = true;
                } else {
                    raw.add(row);
                    bytes += sizeBytes.applyAsInt(row);
                }
            }
            return null;
        } catch (IOException | RuntimeException | Error broken) {
            over = true;
            return failed(broken);
        }
    }

    private static <T> FutureTask<List<T>> failed(Throwable broken) {
        FutureTask<List<T>> failed = new FutureTask<>(() -> {
            if (broken instanceof Error error) {
                throw error;
            }
            throw (Exception) broken;
        });
        failed.run();
        return failed;
    }

    /** Waits until the consumer is near enough. */
    private void queue(FutureTask<List<T>> task, int bytes) {
        int counted = Math.min(bytes, parallelism.windowBytes());
        window.acquireUninterruptibly(counted);
        inOrder.add(new Chunk<>(task, counted));
    }

    private List<T> parsed(List<R> raw) {
        List<T> rows = new ArrayList<>(raw.size());
        for (R row : raw) {
            T result = parse.apply(row);
            if (result != null) {
                rows.add(result);
            }
        }
        return rows;
    }

    /** For the consumer: the next parsed row, or null after the last. */
    private T next() throws IOException {
        while (!current.hasNext()) {
            window.release(currentBytes);
            currentBytes = 0;
            Chunk<T> chunk = await(inOrder::take);
            if (chunk.parsed() == null) {
                inOrder.add(chunk);
                return null;
            }
            current = await(chunk.parsed()::get).iterator();
            currentBytes = chunk.bytes();
        }
        return current.next();
    }

    private interface Waiting<V> {
        V result() throws InterruptedException, ExecutionException;
    }

    private static <V> V await(Waiting<V> waiting) throws IOException {
        try {
            return waiting.result();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while rows were parsed. Read again.");
        } catch (ExecutionException failed) {
            throw unwrapped(failed.getCause());
        }
    }

    private static IOException unwrapped(Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }

    private void stop() {
        over = true;
        // At most one thread waits for room, holding the turn.
        window.release(parallelism.windowBytes());
    }
}
