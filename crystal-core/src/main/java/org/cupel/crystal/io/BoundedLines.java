package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of a stream, of which an endless one cannot fill the memory: past the limit the rest of it is skipped. */
final class BoundedLines {

    /** About 200,000 atoms: far above any limit on structures, far below a small heap. */
    static final int LIMIT_BYTES = 16 << 20;

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int filled;
    private byte[] line = new byte[1 << 14];
    private int length;
    private boolean overlong;

    BoundedLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. */
    String next() throws IOException {
        return advance() ? text(line, length) : null;
    }

    /** As {@link #next()}, not decoded, as a copy. */
    byte[] nextBytes() throws IOException {
        return advance() ? Arrays.copyOf(line, length) : null;
    }

    static String text(byte[] line, int length) {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    private boolean advance() throws IOException {
        length = 0;
        overlong = false;
        while (available()) {
            int end = indexOfNewline();
            append(at, end);
            at = end + 1;
            if (end < filled) {
                return true;
            }
        }
        return length > 0;
    }

    /** Whether the line returned last was cut at {@link #LIMIT_BYTES}. */
    boolean overlong() {
        return overlong;
    }

    private boolean available() throws IOException {
        if (at >= filled) {
            filled = Math.max(0, in.read(block));
            at = 0;
        }
        return filled > 0;
    }

    private int indexOfNewline() {
        int end = at;
        while (end < filled && block[end] != '\n') {
            end++;
        }
        return end;
    }

    private void append(int from, int to) {
        int taken = Math.min(to - from, LIMIT_BYTES - length);
        overlong |= taken < to - from;
        if (length + taken > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + taken));
        }
        System.arraycopy(block, from, line, length, taken);
        length += taken;
    }
}
