package org.cupel.platform.objectstore;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Object stores for programs, which have no container to inject one. */
public final class ObjectStores {

    private ObjectStores() {}

    /** Lives as long as the program. */
    public static ObjectStore at(URI endpoint, String accessKey, String secretKey, String bucket, String region) {
        S3Config config = new Settings(endpoint, accessKey, secretKey, bucket, region);
        S3Client client = new S3ClientProducer().client(config);
        return new S3ObjectStore(client, new S3Bucket(client, config));
    }

    private record Settings(URI endpoint, String accessKey, String secretKey, String bucket, String region)
            implements S3Config {

        @Override
        public Optional<URI> publicEndpoint() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return endpoint + "/" + bucket;
        }
    }
}
