package org.cupel.backbone.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file in memory. The hash and the weights come from the same bytes, so nobody can swap the file between the two.
 *
 * @param name for messages
 * @param sha256 lower-case hexadecimal
 */
record WeightFile(String name, String sha256, byte[] bytes) {

    private static final long MAX_BYTES = 1L << 30;

    static WeightFile read(Path path) {
        String name = path.getFileName().toString();
        try {
            long size = Files.size(path);
            if (Files.isDirectory(path)) {
                throw new WeightException(path + " is a folder. Give the file of weights in it.");
            }
            if (size > MAX_BYTES) {
                throw new WeightException(path + " has " + size + " bytes, more than the " + MAX_BYTES
                        + " that are read. Is it weights?");
            }
            byte[] bytes = Files.readAllBytes(path);
            return new WeightFile(name, sha256(bytes), bytes);
        } catch (IOException e) {
            throw new WeightException(
                    path + " cannot be read (" + e.getClass().getSimpleName()
                            + "). Check the path, or fetch the weights" + " with ./cupel backbones fetch.",
                    e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** Little-endian, the whole file, its own position. */
    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Little-endian, a part of the file. */
    ByteBuffer slice(long from, long length) {
        return ByteBuffer.wrap(bytes, Math.toIntExact(from), Math.toIntExact(length))
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean startsWith(int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    WeightException broken(String what) {
        return new WeightException(name + ": " + what);
    }
}
