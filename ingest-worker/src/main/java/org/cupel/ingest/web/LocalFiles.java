package org.cupel.ingest.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.cupel.ingest.source.RefusedException;
import org.cupel.ingest.source.Reply;

/** Files of this machine as answers: copied first, because their owner may go on writing. */
final class LocalFiles {

    private LocalFiles() {}

    static Reply get(Path file, String etag, Path spool, LongConsumer bytes) {
        try {
            Instant now = Instant.now();
            String tag = tag(file);
            if (tag.equals(etag)) {
                return new Reply(null, 0, 0, tag, null, now, 0);
            }
            Files.copy(file, spool, StandardCopyOption.REPLACE_EXISTING);
            long size = Files.size(spool);
            bytes.accept(size);
            return new Reply(spool, size, 0, tag, null, now, 0);
        } catch (IOException unreadable) {
            throw new RefusedException(
                    0,
                    "The file " + file + " cannot be read: " + unreadable.getMessage()
                            + ". Check that it is there and that the service may read it.");
        }
    }

    /** Size and date tell versions of a file apart, as they do for make and rsync. */
    private static String tag(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size() + "-" + attributes.lastModifiedTime().toMillis();
    }
}
