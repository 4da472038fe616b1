package org.cupel.crystal.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Undoes gzip and xz, recognised by their first bytes (RFC 1952; xz file format 1.2). */
public final class Compression {

    private static final int BUFFER = 1 << 16;
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    private Compression() {}

    /** The plain bytes of {@code raw}; the same bytes if it is not compressed. Closing the result closes {@code raw}. */
    public static InputStream expand(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(8);
        byte[] magic = in.readNBytes(6);
        in.reset();
        if (isGzip(magic)) {
            return new GZIPInputStream(in, BUFFER);
        }
        return isXz(magic) ? new XZInputStream(in, XZ_MEMORY_KIB) : in;
    }

    static boolean isCompressed(byte[] beginning) {
        return isGzip(beginning) || isXz(beginning);
    }

    private static boolean isGzip(byte[] bytes) {
        return startsWith(bytes, 0x1f, 0x8b);
    }

    private static boolean isXz(byte[] bytes) {
        return startsWith(bytes, 0xfd, '7', 'z', 'X', 'Z', 0x00);
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
