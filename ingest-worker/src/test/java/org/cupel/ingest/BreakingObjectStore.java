package org.cupel.ingest;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.cupel.platform.objectstore.ObjectStore;

/** Breaks one download of the real store off, like a lost connection, when a test asks for that. */
@Decorator
@Priority(1)
abstract class BreakingObjectStore implements ObjectStore {

    private static final long NEVER = -1;
    private static final AtomicLong BREAK_AFTER_BYTES = new AtomicLong(NEVER);

    private final ObjectStore real;

    BreakingObjectStore(@Delegate ObjectStore real) {
        this.real = real;
    }

    static void breakNextDownloadAfter(long bytes) {
        BREAK_AFTER_BYTES.set(bytes);
    }

    static boolean hasBroken() {
        return BREAK_AFTER_BYTES.get() == NEVER;
    }

    @Override
    public InputStream open(String key) {
        long afterBytes = BREAK_AFTER_BYTES.getAndSet(NEVER);
        InputStream whole = real.open(key);
        return afterBytes == NEVER ? whole : new BreakingStream(whole, afterBytes);
    }

    private static final class BreakingStream extends FilterInputStream {

        private long leftBytes;

        BreakingStream(InputStream in, long leftBytes) {
            super(in);
            this.leftBytes = leftBytes;
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, Math.min(length, 512));
            spend(some);
            return some;
        }

        private void spend(int bytes) throws IOException {
            leftBytes -= bytes;
            if (leftBytes < 0) {
                throw new IOException("Connection reset");
            }
        }
    }
}
