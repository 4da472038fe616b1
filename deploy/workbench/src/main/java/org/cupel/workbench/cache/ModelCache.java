package org.cupel.workbench.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.cupel.backbone.registry.PublishedBackbone;
import org.cupel.workbench.console.WorkException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Weights in S3 under {@code backbones/NAME/SHA-256/FILE}. What is there was verified before it was put, and a put is
 * seen whole or not at all.
 */
public final class ModelCache implements AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final S3Settings settings;
    private final S3Client client;

    public ModelCache(S3Settings settings) {
        this.settings = settings;
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(60)))
                .build();
    }

    /** @param file name of the file, which is the last part of the key */
    public static String key(PublishedBackbone backbone, String sha256, String file) {
        return "backbones/" + backbone.name() + "/" + sha256 + "/" + file;
    }

    public S3Settings settings() {
        return settings;
    }

    public boolean has(String key) {
        return call(key, () -> {
            try {
                client.headObject(head -> head.bucket(settings.bucket()).key(key));
                return true;
            } catch (NoSuchKeyException | NoSuchBucketException missing) {
                return false;
            } catch (S3Exception refused) {
                if (refused.statusCode() == NOT_FOUND) {
                    return false;
                }
                throw refused;
            }
        });
    }

    /** Puts a file whose hash was checked; does nothing when the key is there, for its content is in its name. */
    public void put(String key, Path file, String sha256) {
        if (has(key)) {
            return;
        }
        call(key, () -> {
            makeBucket();
            return client.putObject(
                    put -> put.bucket(settings.bucket())
                            .key(key)
                            .contentType("application/octet-stream")
                            .metadata(Map.of("sha256", sha256)),
                    RequestBody.fromFile(file));
        });
    }

    private void makeBucket() {
        try {
            client.headBucket(head -> head.bucket(settings.bucket()));
        } catch (NoSuchBucketException missing) {
            client.createBucket(create -> create.bucket(settings.bucket()));
        }
    }

    private <T> T call(String key, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException failed) {
            throw new WorkException(
                    "S3 at " + settings + " failed for '" + key + "': " + failed.getMessage()
                            + ". Maybe check the endpoint and CUPEL_S3_ACCESS_KEY, or write to a file with --to.",
                    failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
