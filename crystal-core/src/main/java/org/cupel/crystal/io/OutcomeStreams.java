package org.cupel.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lazy streams over a source that is asked for one outcome after the other. */
public final class OutcomeStreams {

    private OutcomeStreams() {}

    /** Asked for one outcome after the other. */
    public interface Source<T> {
        /** The next outcome, or null after the last. */
        T next() throws IOException;
    }

    /** A sequential stream that ends with the first null. */
    public static <T> Stream<T> of(Source<T> source) {
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
