package org.cupel.ingest.source;

import java.util.Locale;
import java.util.Optional;

/**
 * A file that a source publishes.
 *
 * @param path relative to the base address
 * @param md5 published beside it, null when none is
 */
public record PublishedFile(String path, String md5) {

    /** Reads {@code path} or {@code path md5}. */
    public static PublishedFile parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length > 2 || parts.length == 2 && !parts[1].matches("[0-9a-fA-F]{32}")) {
            throw new IllegalArgumentException("File '" + text
                    + "' is not understood. Write its path, and after a space the 32 hexadecimal digits of its MD5 if"
                    + " it is published.");
        }
        return new PublishedFile(parts[0], parts.length == 2 ? parts[1].toLowerCase(Locale.ROOT) : null);
    }

    public Optional<String> publishedMd5() {
        return Optional.ofNullable(md5);
    }
}
