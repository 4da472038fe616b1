package org.cupel.train.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A file per set of weights that only grows: structure hash, energy, features. A record that a crash cut short is cut off
 * before the next one is written.
 */
final class RepresentationCache implements AutoCloseable {

    private static final int MOST_FEATURES = 1 << 16;

    private final Map<String, Entry> entries = new HashMap<>();
    private final DataOutputStream out;

    record Entry(double energyPerAtomEv, float[] features) {}

    /** @param key of the weights, such as their SHA-256 */
    RepresentationCache(Path folder, String key) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(key + ".features");
        long sound = Files.exists(file) ? read(file) : 0;
        if (Files.exists(file) && Files.size(file) > sound) {
            try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                channel.truncate(sound);
            }
        }
        out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    private long read(Path file) throws IOException {
        long sound = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                String hash = in.readUTF();
                double energy = in.readDouble();
                int width = in.readInt();
                if (width < 0 || width > MOST_FEATURES) {
                    return sound;
                }
                float[] features = new float[width];
                for (int i = 0; i < width; i++) {
                    features[i] = in.readFloat();
                }
                entries.put(hash, new Entry(energy, features));
                sound += 2L + hash.length() + Double.BYTES + Integer.BYTES + (long) width * Float.BYTES;
            }
        } catch (EOFException | UTFDataFormatException end) {
            return sound;
        }
    }

    /** Null when it is not there. */
    Entry find(String structureHash) {
        return entries.get(structureHash);
    }

    void keep(String structureHash, Entry entry) throws IOException {
        entries.put(structureHash, entry);
        out.writeUTF(structureHash);
        out.writeDouble(entry.energyPerAtomEv());
        out.writeInt(entry.features().length);
        for (float value : entry.features()) {
            out.writeFloat(value);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
