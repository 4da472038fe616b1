package org.cupel.surrogate.correction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the materials of one prediction shard look like to a model, as one object in S3: whoever predicts writes it before
 * the shard is done, whoever ranks reads it.
 *
 * <p>Gzip of, big-endian: the number 0x43555046, version 1, kind as UTF, width and rows as int32, then per row its id as
 * UTF and its features as float32.
 *
 * @param kind what the features are; those of different kinds cannot be compared
 * @param width features of a row
 * @param ids of the materials, in the order of the rows
 * @param rows [n][width]
 */
public record FeatureShard(String kind, int width, List<String> ids, List<float[]> rows) {

    /** Content type of the object. */
    public static final String MEDIA_TYPE = "application/vnd.cupel.features";

    private static final int MAGIC = 0x43555046;
    private static final int VERSION = 1;
    private static final int MOST = 1 << 20;

    /** @throws IllegalArgumentException when a row has another width */
    public FeatureShard {
        ids = List.copyOf(ids);
        rows = List.copyOf(rows);
        if (ids.size() != rows.size()) {
            throw new IllegalArgumentException(ids.size() + " ids for " + rows.size() + " rows. Give one for each.");
        }
        for (float[] row : rows) {
            if (row.length != width) {
                throw new IllegalArgumentException("A row of " + row.length + " features in a shard of " + width
                        + ". Keep features of one kind together.");
            }
        }
    }

    /** Where a shard lies: the same for every attempt, so that a repeated one replaces it. */
    public static String key(UUID requestId, UUID modelId, int shard) {
        return "features/predictions/" + requestId + "/" + modelId + "/" + shard;
    }

    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(kind);
            out.writeInt(width);
            out.writeInt(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                out.writeUTF(ids.get(i));
                for (float value : rows.get(i)) {
                    out.writeFloat(value);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Features cannot be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are not those of a shard, or end early */
    public static FeatureShard of(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16))) {
            int magic = in.readInt();
            int version = in.readInt();
            if (magic != MAGIC || version != VERSION) {
                throw new IOException(String.format(
                        "Features of kind %08x, version %d, but %08x, version %d is known. Predict the pool again.",
                        magic, version, MAGIC, VERSION));
            }
            FeatureShard shard = read(in, in.readUTF(), count(in, "width"), count(in, "rows"));
            requireEnd(in);
            return shard;
        }
    }

    /** Reading to the end compares the checksum, too. */
    private static void requireEnd(DataInputStream in) throws IOException {
        if (in.read() != -1) {
            throw new IOException("Features go on behind their last row. Maybe the object is damaged.");
        }
    }

    private static int count(DataInputStream in, String what) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("Features with " + count + " as " + what + ". Maybe the object is damaged.");
        }
        return count;
    }

    private static FeatureShard read(DataInputStream in, String kind, int width, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        List<float[]> rows = new ArrayList<>();
        var bytes = new byte[Float.BYTES * width];
        for (int i = 0; i < count; i++) {
            ids.add(in.readUTF());
            in.readFully(bytes);
            var row = new float[width];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(row);
            rows.add(row);
        }
        return new FeatureShard(kind, width, ids, rows);
    }
}
