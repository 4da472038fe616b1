package org.cupel.ingest.run;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cupel.crystal.io.ParallelRows;
import org.cupel.crystal.io.Parallelism;
import org.cupel.crystal.io.ReadOutcome;

/** Reads rows on a thread of its own while earlier ones are written. */
final class ReadAhead {

    /** Of rows that were read and not yet written. */
    private static final Parallelism AHEAD = new Parallelism(1, 4 << 20);

    private static final int ROW_BYTES = 500;
    private static final int ATOM_BYTES = 50;

    private ReadAhead() {}

    /** The same rows in the same order; to be closed before {@code rows}. */
    static Stream<ReadOutcome> of(Stream<ReadOutcome> rows) {
        Iterator<ReadOutcome> iterator = rows.iterator();
        return ParallelRows.of(
                () -> iterator.hasNext() ? iterator.next() : null, ReadAhead::sizeBytes, Function.identity(), AHEAD);
    }

    private static int sizeBytes(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Accepted row
                ? ROW_BYTES + ATOM_BYTES * row.row().crystal().atomCount()
                : ROW_BYTES;
    }
}
