package org.cupel.crystal.io;

/**
 * How many threads parse the rows of one source, and how far ahead of the consumer.
 *
 * @param threads that split and parse, beside the one that consumes
 * @param windowBytes of raw rows in memory at once; parsed rows take about as much
 */
public record Parallelism(int threads, int windowBytes) {

    private static final int DEFAULT_WINDOW_BYTES = 8 << 20;

    public Parallelism {
        if (threads < 1 || windowBytes < 1) {
            throw new IllegalArgumentException(
                    threads + " threads and a window of " + windowBytes + " bytes. Give at least one of each.");
        }
    }

    /** With a window of 8 MiB, some ten thousand rows. */
    public static Parallelism of(int threads) {
        return new Parallelism(threads, DEFAULT_WINDOW_BYTES);
    }

    /** One thread for each processor, at most four. */
    public static Parallelism ofProcessors() {
        return of(Math.min(4, Runtime.getRuntime().availableProcessors()));
    }
}
