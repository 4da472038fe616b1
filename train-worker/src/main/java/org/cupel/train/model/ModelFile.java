package org.cupel.train.model;

import org.cupel.platform.objectstore.StoredObject;

/**
 * A file of a model in S3.
 *
 * @param path name for people, also in the tracking server
 */
public record ModelFile(String path, String key, String sha256, long sizeBytes) {

    static ModelFile of(String path, StoredObject stored) {
        return new ModelFile(path, stored.key(), stored.sha256(), stored.sizeBytes());
    }
}
