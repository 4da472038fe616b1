package org.cupel.gateway.crate;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that go into a zip one after the other, while they are made, and are counted and hashed on the way. */
final class CrateArchive {

    private final ZipOutputStream zip;
    private final List<CrateFile> files = new ArrayList<>();

    CrateArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    interface Filling {
        void write(OutputStream out) throws IOException;
    }

    void add(String name, String mediaType, String description, Filling filling) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        var hashed = new DigestOutputStream(counted, sha256());
        filling.write(hashed);
        zip.closeEntry();
        String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        files.add(new CrateFile(name, mediaType, description, counted.bytes, hash));
    }

    List<CrateFile> files() {
        return List.copyOf(files);
    }

    /** Ends the zip and leaves what it was written to open. */
    void finish() throws IOException {
        zip.finish();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** Who writes a file may close or flush it; the zip goes on. */
    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) throws IOException {
            out.write(b, from, length);
            bytes += length;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
