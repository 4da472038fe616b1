package org.cupel.crystal.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files of a single structure or few, read at once but not without limit. */
public final class WholeText {

    public static final int LIMIT_BYTES = 32 << 20;

    private WholeText() {}

    /**
     * Reads and closes {@code in}, expanded.
     *
     * @throws UnreadableSourceException if it is longer than {@link #LIMIT_BYTES}
     */
    public static String of(String name, InputStream in) throws IOException {
        try (InputStream raw = in) {
            byte[] bytes = limited(name, raw);
            return new String(
                    Compression.isCompressed(bytes)
                            ? limited(name, Compression.expand(new ByteArrayInputStream(bytes)))
                            : bytes,
                    StandardCharsets.UTF_8);
        }
    }

    private static byte[] limited(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw new UnreadableSourceException("File \"" + name + "\" is longer than " + LIMIT_BYTES
                    + " bytes. Split it, or give JSON lines, which are read row by row.");
        }
        return bytes;
    }
}
