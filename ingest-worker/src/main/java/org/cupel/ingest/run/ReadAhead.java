package org.cupel.ingest.run;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cupel.crystal.io.ParallelRows;
import org.cupel.crystal.io.Parallelism;
import org.cupel.crystal.io.ReadOutcome;

/** Reads and judges rows on threads of their own while earlier ones are written. */
final class ReadAhead {

    /** Of rows that were read and not yet written. */
    private static final Parallelism AHEAD = new Parallelism(2, 4 << 20);

    private static final int ROW_BYTES = 500;
    private static final int ATOM_BYTES = 50;

    private ReadAhead() {}

    /**
     * What {@code judge} makes of the rows, in their order; to be closed before {@code rows}.
     *
     * @param judge called by several threads
     */
    static Stream<ReadOutcome> of(Stream<ReadOutcome> rows, UnaryOperator<ReadOutcome> judge) {
        Iterator<ReadOutcome> iterator = rows.iterator();
        return ParallelRows.of(() -> iterator.hasNext() ? iterator.next() : null, ReadAhead::sizeBytes, judge, AHEAD);
    }

    private static int sizeBytes(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Accepted row
                ? ROW_BYTES + ATOM_BYTES * row.row().crystal().atomCount()
                : ROW_BYTES;
    }
}
