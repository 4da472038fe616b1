package org.cupel.platform.objectstore;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Signed addresses of S3 (SigV4 in the query), as clients see the server. */
@ApplicationScoped
class S3ObjectLinks implements ObjectLinks {

    /** Sent by every client by itself. */
    private static final Set<String> IMPLIED = Set.of("host", "content-length");

    private final S3Client client;
    private final S3Bucket bucket;
    private final S3Presigner presigner;

    S3ObjectLinks(S3Client client, S3Bucket bucket, S3Config config) {
        this.client = client;
        this.bucket = bucket;
        this.presigner = S3ClientProducer.presigner(config);
    }

    @Override
    public UploadLink upload(String key, UploadTerms terms, Duration validFor) {
        bucket.ensurePresent(key);
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(terms.sha256()));
        PresignedPutObjectRequest signed = presigner.presignPutObject(
                link -> link.signatureDuration(validFor).putObjectRequest(put -> put.bucket(bucket.name())
                        .key(key)
                        .contentType(terms.mediaType())
                        .contentLength(terms.sizeBytes())
                        .checksumSHA256(checksum)
                        .ifNoneMatch("*")));
        return new UploadLink(
                signed.httpRequest().method().name(), uri(signed.url()), headers(signed), signed.expiration());
    }

    private static Map<String, String> headers(PresignedPutObjectRequest signed) {
        Map<String, String> headers = new TreeMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!IMPLIED.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        return headers;
    }

    @Override
    public URI download(String key, String fileName, String mediaType, Duration validFor) {
        return uri(presigner
                .presignGetObject(
                        link -> link.signatureDuration(validFor).getObjectRequest(get -> get.bucket(bucket.name())
                                .key(key)
                                .responseContentDisposition(DownloadName.disposition(fileName))
                                .responseContentType(DownloadName.type(mediaType))))
                .url());
    }

    @Override
    public Optional<ObjectFacts> describe(String key) {
        try {
            HeadObjectResponse head = bucket.call(
                    key,
                    () -> client.headObject(
                            ask -> ask.bucket(bucket.name()).key(key).checksumMode(ChecksumMode.ENABLED)));
            return Optional.of(new ObjectFacts(head.contentLength(), hex(head.checksumSHA256())));
        } catch (NoSuchObjectException nothing) {
            return Optional.empty();
        }
    }

    /** Null as well for the checksum of checksums that uploads in parts have: it is not that of the bytes. */
    private static String hex(String base64) {
        return base64 == null || base64.contains("-")
                ? null
                : HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }

    private static URI uri(URL url) {
        return URI.create(url.toString());
    }

    @PreDestroy
    void close() {
        presigner.close();
    }
}
