package org.cupel.backbone.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A zip in memory whose entries are not compressed, so that each is a slice of the file. */
final class StoredZip {

    private final WeightFile file;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private StoredZip(WeightFile file) {
        this.file = file;
    }

    static StoredZip open(WeightFile file) {
        StoredZip opened = new StoredZip(file);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                opened.add(entry);
            }
            return opened;
        } catch (IOException | IllegalArgumentException broken) {
            throw new WeightException(
                    file.name() + ": is a zip that cannot be read (" + broken.getMessage()
                            + "). Probably it is truncated; fetch it again.",
                    broken);
        }
    }

    private void add(ZipArchiveEntry entry) {
        if (entry.getMethod() != ZipArchiveEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            throw file.broken(
                    "has the compressed entry '" + entry.getName() + "'; torch stores its entries as they are."
                            + " Maybe it was packed again: save it with torch.save.");
        }
        long end = entry.getDataOffset() + entry.getSize();
        if (entry.getDataOffset() < 0 || entry.getSize() < 0 || end > file.bytes().length) {
            throw file.broken("ends before its entry '" + entry.getName() + "' does. It is truncated; fetch it again.");
        }
        if (entries.put(entry.getName(), entry) != null) {
            throw file.broken("has two entries '" + entry.getName() + "'. It is damaged or hostile; fetch it again.");
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The single folder, with its slash, that has a file {@code name}. */
    String folderOf(String name) {
        List<String> found = entries.keySet().stream()
                .filter(entry -> entry.endsWith("/" + name) && entry.indexOf('/') == entry.lastIndexOf('/'))
                .toList();
        if (found.size() != 1) {
            throw file.broken("is a zip with " + found.size() + " files '" + name
                    + "', while one of torch has one. Give the file that torch.save wrote.");
        }
        return found.get(0).substring(0, found.get(0).length() - name.length());
    }

    ByteBuffer content(String name) {
        ZipArchiveEntry entry = entries.get(name);
        ByteBuffer content = file.slice(entry.getDataOffset(), entry.getSize());
        CRC32 sum = new CRC32();
        sum.update(content.duplicate());
        if (sum.getValue() != entry.getCrc()) {
            throw file.broken("has an entry '" + name + "' whose checksum is wrong. It is damaged; fetch it again.");
        }
        return content;
    }

    String text(String name) {
        ByteBuffer content = content(name);
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
