package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * Reads the materials of one file. Implementations hold no state between calls and may be shared between threads.
 *
 * <p>Input compressed with gzip or xz is recognised by its first bytes.
 */
public interface MaterialReader {

    /**
     * Reads lazily: a row is parsed when the stream reaches it. What is wrong with one row becomes a
     * {@link ReadOutcome.Rejected} and leaves the others alone.
     *
     * @param name of the file, for ids and messages
     * @param in its raw bytes; closed with the returned stream
     * @throws IOException if the first bytes cannot be read
     * @throws UnreadableSourceException if nothing of the source can be trusted, e.g. its labels have an unknown unit
     * @throws java.io.UncheckedIOException later, from the stream, when the input breaks off; rows before it stand
     */
    Stream<ReadOutcome> read(String name, InputStream in) throws IOException;

    /**
     * The same reader, parsing by several threads where its rows do not depend on each other; otherwise this one. Rows
     * come in the same order with the same numbers. Streams of the result must be closed.
     */
    default MaterialReader inParallel(Parallelism parallelism) {
        return this;
    }
}
