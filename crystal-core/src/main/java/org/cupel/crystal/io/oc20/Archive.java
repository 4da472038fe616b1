package org.cupel.crystal.io.oc20;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cupel.crystal.io.Compression;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.UnreadableSourceException;

/** A tar, plain or compressed, from its beginning to its end; nothing is unpacked to disk. */
final class Archive implements Closeable {

    private final String name;
    private final TarArchiveInputStream tar;
    private boolean begun;

    Archive(String name, InputStream in) throws IOException {
        this.name = name;
        this.tar = new TarArchiveInputStream(Compression.expand(in));
    }

    /**
     * The name of the next file, folders before it aside; null after the last.
     *
     * @throws UnreadableSourceException if already the first entry is none of a tar
     */
    String next() throws IOException {
        TarArchiveEntry entry = entry();
        while (entry != null
                && (!entry.isFile() || CrystalText.baseName(entry.getName()).startsWith("."))) {
            entry = entry();
        }
        return entry == null ? null : CrystalText.baseName(entry.getName());
    }

    private TarArchiveEntry entry() throws IOException {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            begun = true;
            return entry;
        } catch (IOException | IllegalArgumentException malformed) {
            if (!begun) {
                throw new UnreadableSourceException(
                        "\"" + name + "\" is no tar archive: " + malformed.getMessage() + ". Fetch it again.",
                        malformed);
            }
            throw malformed instanceof IOException broken ? broken : new IOException(malformed);
        }
    }

    /** The bytes of the file that {@link #next} named; closing it leaves the archive open. */
    InputStream content() {
        return new FilterInputStream(tar) {
            @Override
            public void close() {}
        };
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
