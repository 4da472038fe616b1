package org.cupel.crystal.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to go on once more bytes were read than allowed since the last {@link #renew()}. */
final class MeteredStream extends FilterInputStream {

    private final String name;
    private final long allowedBytes;
    private long left;

    MeteredStream(String name, InputStream in, long allowedBytes) {
        super(in);
        this.name = name;
        this.allowedBytes = allowedBytes;
        this.left = allowedBytes;
    }

    void renew() {
        left = allowedBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        spend(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        spend(Math.max(0, count));
        return count;
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableSourceException("\"" + name + "\" holds one document of more than " + allowedBytes
                    + " bytes. Split it, or give JSON lines, which are read row by row.");
        }
    }
}
