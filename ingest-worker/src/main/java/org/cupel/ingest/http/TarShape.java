package org.cupel.ingest.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;

/** The frame of a tar archive (POSIX pax, ustar): blocks of 512 bytes, a header with its checksum, zeros at the end. */
final class TarShape {

    private static final int BLOCK_BYTES = 512;
    private static final int CHECKSUM_OFFSET = 148;
    private static final int CHECKSUM_BYTES = 8;

    private TarShape() {}

    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < BLOCK_BYTES) {
                throw new EOFException("it has " + size + " bytes");
            }
            if (!headerChecksumHolds(block(channel, 0))) {
                throw new ZipException("it begins otherwise");
            }
            if (size % BLOCK_BYTES != 0 || !zeros(block(channel, size - BLOCK_BYTES))) {
                throw new EOFException("it ends in the middle of a file");
            }
        }
    }

    private static byte[] block(FileChannel channel, long position) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        while (block.hasRemaining()) {
            if (channel.read(block, position + block.position()) < 0) {
                throw new EOFException("it ended at byte " + (position + block.position()));
            }
        }
        return block.array();
    }

    /** The sum of all bytes, those of the checksum itself taken as spaces. */
    private static boolean headerChecksumHolds(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK_BYTES; i++) {
            boolean own = i >= CHECKSUM_OFFSET && i < CHECKSUM_OFFSET + CHECKSUM_BYTES;
            sum += own ? ' ' : header[i] & 0xff;
        }
        String told = new String(header, CHECKSUM_OFFSET, CHECKSUM_BYTES, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        return told.matches("[0-7]{1,7}") && Long.parseLong(told, 8) == sum;
    }

    private static boolean zeros(byte[] block) {
        for (byte value : block) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
