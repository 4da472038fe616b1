package org.cupel.platform.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** S3 in terms of Cupel: content-addressed, written once, read as a stream. */
public interface ObjectStore {

    /**
     * Stores bytes under {@code prefix/<sha256>}; the same content is stored once.
     *
     * @param content read to its end and spooled to a temporary file, so memory stays flat; closed by the caller
     */
    StoredObject putContent(String prefix, InputStream content, String contentType) throws IOException;

    /** Stores a file under {@code prefix/<sha256>}. */
    StoredObject putContent(String prefix, Path file, String contentType) throws IOException;

    /** Stores bytes under a key of the caller's, replacing what was there; for checkpoints, which are not content-addressed. */
    void put(String key, byte[] content, String contentType);

    boolean exists(String key);

    /** @throws NoSuchObjectException when nothing is there */
    InputStream open(String key);

    /** Opens content stored by {@link #putContent} and verifies its hash when the stream ends. */
    byte[] readVerified(String key, String sha256);

    void delete(String key);
}
