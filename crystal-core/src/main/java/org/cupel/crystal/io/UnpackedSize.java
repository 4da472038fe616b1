package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks how much a file holds when unpacked, before anything is made of it: a few bytes may swell to gigabytes.
 *
 * @param mostBytes of all that a compressed file or an archive holds
 * @param mostFiles of an archive
 */
public record UnpackedSize(long mostBytes, int mostFiles) {

    /**
     * Reads a file to its end.
     *
     * @throws OversizedSourceException when it holds more bytes
     * @throws UnreadableSourceException when an archive holds more files, or one that is packed once more
     */
    public void require(String name, MaterialFormat format, InputStream content) throws IOException {
        if (format == MaterialFormat.ZIP) {
            requireArchive(name, content);
        } else {
            left(name, Compression.expand(content), mostBytes);
        }
    }

    private void requireArchive(String name, InputStream content) throws IOException {
        var zip = new ZipInputStream(content);
        long left = mostBytes;
        int files = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            // Packed once more, an entry could swell a second time.
            boolean nested = entry.getName().matches("(?i).*\\.(gz|xz|zip|tar)");
            if (nested || ++files > mostFiles) {
                throw new UnreadableSourceException("The archive \"" + name + "\" has "
                        + (nested ? "the entry \"" + entry.getName() + "\"" : "more than " + mostFiles + " files")
                        + ". Pack plain files, at most " + mostFiles + ".");
            }
            left = left(name, zip, left);
        }
    }

    private long left(String name, InputStream in, long allowed) throws IOException {
        var buffer = new byte[1 << 16];
        long left = allowed;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new OversizedSourceException("\"" + name + "\" holds more than " + mostBytes
                        + " bytes when unpacked. Send fewer structures.");
            }
        }
        return left;
    }
}
