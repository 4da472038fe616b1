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

    interface Source<T> {
        /** The next outcome, or null after the last. */
        T next() throws IOException;
    }

    static <T> Stream<T> of(Source<T> source) {
        int properties = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, properties) {
                    @Override
                    public boolean tryAdvance(Consumer<? super T> action) {
                        T next = advance(source);
                        if (next != null) {
                            action.accept(next);
                        }
                        return next != null;
                    }
                },
                false);
    }

    private static <T> T advance(Source<T> source) {
        try {
            return source.next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
