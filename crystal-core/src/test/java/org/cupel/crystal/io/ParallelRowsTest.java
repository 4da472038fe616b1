package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelRowsTest {

    private static final int ROW_BYTES = 1_000;

    private final AtomicInteger split = new AtomicInteger();

    /** 1, 2, …, {@code count}. */
    private ParallelRows.RawRows<Integer> numbers(int count) {
        return () -> split.get() < count ? split.incrementAndGet() : null;
    }

    private static <T> Stream<T> parallel(
            ParallelRows.RawRows<Integer> source, Function<Integer, T> parse, Parallelism how) {
        return ParallelRows.of(source, row -> ROW_BYTES, parse, how);
    }

    private static int slowly(int row) {
        if (row % 97 == 0) {
            pause(2);
        }
        return row;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void resultsComeInTheOrderOfTheSourceWhoeverParsedThem() {
        for (int threads : new int[] {1, 2, 5}) {
            split.set(0);
            try (Stream<Integer> rows = parallel(numbers(20_000), ParallelRowsTest::slowly, Parallelism.of(threads))) {
                assertThat(rows.toList())
                        .isEqualTo(IntStream.rangeClosed(1, 20_000).boxed().toList());
            }
        }
    }

    @Test
    void rowsParsedToNullAreLeftOut() {
        try (Stream<Integer> rows = parallel(numbers(1_000), row -> row % 2 == 0 ? row : null, Parallelism.of(2))) {
            assertThat(rows.toList()).hasSize(500).allMatch(row -> row % 2 == 0);
        }
    }

    @Test
    void anEmptySourceGivesNoRows() {
        try (Stream<Integer> rows = parallel(numbers(0), row -> row, Parallelism.of(3))) {
            assertThat(rows).isEmpty();
        }
    }

    @Test
    void theSourceIsReadAheadByTheWindowAndNoFurther() {
        Parallelism how = new Parallelism(3, 500 * ROW_BYTES);
        try (Stream<Integer> rows = parallel(numbers(100_000), row -> row, how)) {
            Iterator<Integer> iterator = rows.iterator();
            assertThat(iterator.next()).isEqualTo(1);
            pause(200);
            // One chunk of 66 rows is with the consumer, and one that does not fit yet has been split.
            assertThat(split.get()).isBetween(400, 500 + 2 * 66);
        }
    }

    @Test
    void rowsBeforeABreakStandAndThenItIsThrown() {
        ParallelRows.RawRows<Integer> broken = () -> {
            if (split.incrementAndGet() > 1_234) {
                throw new EOFException("cut");
            }
            return split.get();
        };
        List<Integer> seen = new ArrayList<>();
        try (Stream<Integer> rows = parallel(broken, ParallelRowsTest::slowly, Parallelism.of(2))) {
            Iterator<Integer> iterator = rows.iterator();
            assertThatThrownBy(() -> iterator.forEachRemaining(seen::add))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(EOFException.class);
        }
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 1_234).boxed().toList());
    }

    @Test
    void whatParsingThrowsReachesTheConsumer() {
        try (Stream<Integer> rows = parallel(
                numbers(1_000),
                row -> {
                    if (row == 500) {
                        throw new IllegalStateException("row 500");
                    }
                    return row;
                },
                Parallelism.of(2))) {
            assertThatThrownBy(rows::toList)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("row 500");
        }
    }

    @Test
    void aRowLargerThanTheWindowStillPasses() {
        try (Stream<Integer> rows = parallel(numbers(10), row -> row, new Parallelism(2, 10))) {
            assertThat(rows.toList()).hasSize(10);
        }
    }

    @Test
    void closingEndsTheThreads() {
        List<Thread> workers;
        try (Stream<Integer> rows = parallel(numbers(1_000_000), row -> row, new Parallelism(4, 100 * ROW_BYTES))) {
            rows.iterator().next();
            workers = workers();
            assertThat(workers).hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(workers).allSatisfy(worker -> {
            worker.join(10_000);
            assertThat(worker.isAlive()).isFalse();
        });
    }

    private static List<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cupel-rows-"))
                .toList();
    }
}
