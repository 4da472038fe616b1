package org.cupel.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;

/** The real store, whose first download breaks off like a lost connection. */
final class BreakingObjectStore implements ObjectStore {

    private final ObjectStore real;
    private final long afterBytes;
    private final AtomicBoolean broken = new AtomicBoolean();

    BreakingObjectStore(ObjectStore real, long afterBytes) {
        this.real = real;
        this.afterBytes = afterBytes;
    }

    @Override
    public InputStream open(String key) {
        InputStream whole = real.open(key);
        return broken.getAndSet(true) ? whole : new BreakingStream(whole, afterBytes);
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

    @Override
    public StoredObject putContent(String prefix, InputStream content, String contentType) throws IOException {
        return real.putContent(prefix, content, contentType);
    }

    @Override
    public StoredObject putContent(String prefix, Path file, String contentType) throws IOException {
        return real.putContent(prefix, file, contentType);
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        real.put(key, content, contentType);
    }

    @Override
    public boolean exists(String key) {
        return real.exists(key);
    }

    @Override
    public byte[] readVerified(String key, String sha256) {
        return real.readVerified(key, sha256);
    }

    @Override
    public void delete(String key) {
        real.delete(key);
    }
}
