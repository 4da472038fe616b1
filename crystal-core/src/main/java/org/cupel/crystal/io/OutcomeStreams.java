package org.cupel.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lazy streams over a source that is asked for one outcome after the other. */
final class OutcomeStreams {

    private OutcomeStreams() {}

    interface Source {
        /** The next outcome, or null after the last. */
        ReadOutcome next() throws IOException;
    }

    static Stream<ReadOutcome> of(Source source) {
        int properties = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<ReadOutcome>(Long.MAX_VALUE, properties) {
                    @Override
                    public boolean tryAdvance(Consumer<? super ReadOutcome> action) {
                        ReadOutcome next = advance(source);
                        if (next != null) {
                            action.accept(next);
                        }
                        return next != null;
                    }
                },
                false);
    }

    private static ReadOutcome advance(Source source) {
        try {
            return source.next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
