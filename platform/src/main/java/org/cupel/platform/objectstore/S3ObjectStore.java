package org.cupel.platform.objectstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

@ApplicationScoped
class S3ObjectStore implements ObjectStore {

    private final S3Client client;
    private final S3Bucket bucket;

    S3ObjectStore(S3Client client, S3Bucket bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public StoredObject putContent(String prefix, InputStream content, String contentType) throws IOException {
        Path spool = Files.createTempFile("cupel-", ".spool");
        try {
            return putHashed(prefix, spool, ContentHash.spool(content, spool), contentType);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    @Override
    public StoredObject putContent(String prefix, Path file, String contentType) throws IOException {
        return putHashed(prefix, file, ContentHash.of(file), contentType);
    }

    private StoredObject putHashed(String prefix, Path file, String sha256, String contentType) throws IOException {
        String key = prefix + "/" + sha256;
        long sizeBytes = Files.size(file);
        boolean existed = exists(key);
        if (!existed) {
            bucket.call(
                    key,
                    () -> client.putObject(
                            put -> put.bucket(bucket.name()).key(key).contentType(contentType),
                            RequestBody.fromFile(file)));
        }
        return new StoredObject(key, sha256, sizeBytes, existed);
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        bucket.call(
                key,
                () -> client.putObject(
                        put -> put.bucket(bucket.name()).key(key).contentType(contentType),
                        RequestBody.fromBytes(content)));
    }

    @Override
    public boolean exists(String key) {
        try {
            bucket.call(
                    key,
                    () -> client.headObject(head -> head.bucket(bucket.name()).key(key)));
            return true;
        } catch (NoSuchObjectException missing) {
            return false;
        }
    }

    @Override
    public InputStream open(String key) {
        return bucket.call(
                key, () -> client.getObject(get -> get.bucket(bucket.name()).key(key)));
    }

    @Override
    public byte[] readVerified(String key, String sha256) {
        byte[] content = readAll(key);
        String actual = ContentHash.of(content);
        if (!actual.equals(sha256)) {
            throw new ObjectStoreException(
                    "The object under '" + key + "' has SHA-256 " + actual + " instead of " + sha256
                            + ". Maybe it was overwritten; delete it and store it again.",
                    null);
        }
        return content;
    }

    private byte[] readAll(String key) {
        try (InputStream content = open(key)) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading '" + key + "' from S3 broke off", failure);
        }
    }

    @Override
    public void delete(String key) {
        bucket.call(
                key,
                () -> client.deleteObject(delete -> delete.bucket(bucket.name()).key(key)));
    }
}
