package org.cupel.train.reproduce;

import java.io.InputStream;
import java.nio.file.Path;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;

/** An object store that nothing can be written to, so that training again leaves no trace. */
record ReadOnlyObjects(ObjectStore objects) implements ObjectStore {

    @Override
    public StoredObject putContent(String prefix, InputStream content, String contentType) {
        throw refused(prefix);
    }

    @Override
    public StoredObject putContent(String prefix, Path file, String contentType) {
        throw refused(prefix);
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        throw refused(key);
    }

    @Override
    public boolean exists(String key) {
        return objects.exists(key);
    }

    @Override
    public InputStream open(String key) {
        return objects.open(key);
    }

    @Override
    public byte[] readVerified(String key, String sha256) {
        return objects.readVerified(key, sha256);
    }

    @Override
    public void delete(String key) {
        throw refused(key);
    }

    private static UnsupportedOperationException refused(String key) {
        return new UnsupportedOperationException("'" + key + "' was to be changed, and a reproduction only reads.");
    }
}
