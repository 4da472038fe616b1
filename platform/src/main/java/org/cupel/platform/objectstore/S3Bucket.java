package org.cupel.platform.objectstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The one bucket: there when first needed, its failures in words. */
@ApplicationScoped
class S3Bucket {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final S3Client client;
    private final S3Config config;
    private volatile boolean present;

    S3Bucket(S3Client client, S3Config config) {
        this.client = client;
        this.config = config;
    }

    String name() {
        return config.bucket();
    }

    /** Before somebody else writes to it. */
    void ensurePresent(String key) {
        call(key, () -> key);
    }

    /** Runs a request on the bucket, about the object under {@code key}. */
    <T> T call(String key, Supplier<T> request) {
        try {
            ensurePresent();
            return request.get();
        } catch (NoSuchKeyException missing) {
            throw new NoSuchObjectException(key);
        } catch (S3Exception refused) {
            throw translate(key, refused);
        } catch (SdkException away) {
            throw new ObjectStoreException(
                    "S3 at " + config.endpoint() + " did not answer about '" + key + "': " + away.getMessage()
                            + " Maybe it is down, or CUPEL_S3_ENDPOINT is wrong.",
                    away);
        }
    }

    private void ensurePresent() {
        if (present) {
            return;
        }
        try {
            client.headBucket(head -> head.bucket(config.bucket()));
        } catch (S3Exception missing) {
            if (missing.statusCode() != NOT_FOUND) {
                throw missing;
            }
            create();
        }
        present = true;
    }

    private void create() {
        try {
            client.createBucket(create -> create.bucket(config.bucket()));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException another) {
            // Another service was faster.
        }
    }

    private RuntimeException translate(String key, S3Exception refused) {
        if (refused.statusCode() == NOT_FOUND) {
            present = false;
            return new NoSuchObjectException(key);
        }
        if (refused.statusCode() == FORBIDDEN) {
            return new ObjectStoreException(
                    "S3 at " + config.endpoint() + " refused access key '" + config.accessKey() + "' for bucket '"
                            + config.bucket() + "' (403). Maybe CUPEL_S3_ACCESS_KEY or CUPEL_S3_SECRET_KEY is wrong.",
                    refused);
        }
        return new ObjectStoreException(
                "S3 at " + config.endpoint() + " answered " + refused.statusCode() + " about '" + key + "': "
                        + refused.getMessage() + " Maybe its log says more.",
                refused);
    }
}
