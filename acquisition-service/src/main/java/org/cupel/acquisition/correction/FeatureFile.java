package org.cupel.acquisition.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cupel.surrogate.correction.FeatureTable;
import org.cupel.surrogate.correction.PoolSpace;

/**
 * Coordinates of a pool on disk, mapped into memory when they are all there. The file has no name once it is open, so that
 * it goes with the process, however that ends.
 */
final class FeatureFile implements AutoCloseable {

    private static final int BYTES_AT_ONCE = 1 << 18;

    private final FileChannel channel;
    private final ByteBuffer pending = ByteBuffer.allocate(BYTES_AT_ONCE).order(ByteOrder.nativeOrder());
    private long rows;

    private FeatureFile(FileChannel channel) {
        this.channel = channel;
    }

    static FeatureFile open() {
        try {
            Path file = Files.createTempFile("cupel-pool-", ".features");
            return new FeatureFile(FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException failure) {
            throw new UncheckedIOException("No file for features of a pool can be made", failure);
        }
    }

    void add(float[] coordinates) {
        if (pending.remaining() < coordinates.length * Float.BYTES) {
            flush();
        }
        for (float coordinate : coordinates) {
            pending.putFloat(coordinate);
        }
        rows++;
    }

    private void flush() {
        pending.flip();
        try {
            while (pending.hasRemaining()) {
                channel.write(pending);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Features of a pool cannot be written to disk. Maybe it is full.", failure);
        }
        pending.clear();
    }

    /** Stays readable after {@link #close}. */
    FeatureTable map() {
        flush();
        try {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, rows * PoolSpace.WIDTH * Float.BYTES);
            return new FeatureTable(bytes.order(ByteOrder.nativeOrder()).asFloatBuffer(), PoolSpace.WIDTH);
        } catch (IOException failure) {
            throw new UncheckedIOException("Features of a pool cannot be read from disk", failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("A file of features cannot be closed", failure);
        }
    }
}
