package org.cupel.crystal.io;

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
        try (InputStream plain = Compression.expand(in)) {
            byte[] bytes = plain.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw new UnreadableSourceException("File \"" + name + "\" is longer than " + LIMIT_BYTES
                        + " bytes. Split it, or give JSON lines, which are read row by row.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
