package org.cupel.platform.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;

/** Artifacts go through the server's proxy by HTTP, because the Java client shells out to Python for them. */
@ApplicationScoped
class MlflowArtifacts {

    private final MlflowConnection connection;
    private final Instance<ObjectStore> objects;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    MlflowArtifacts(MlflowConnection connection, Instance<ObjectStore> objects) {
        this.connection = connection;
        this.objects = objects;
    }

    /** Copies an object of S3 to a path below the run's artifacts, replacing what is there. */
    void put(DeliveredRun run, String path, String objectKey) {
        URI target = connection
                .proxied(run.artifactUri(), path)
                .orElseThrow(() -> new TrackingRefusedException(MlflowConnection.notProxied(run.artifactUri()), null));
        try {
            Path spool = Files.createTempFile("cupel-", ".artifact");
            try {
                fetch(objectKey, spool);
                upload(target, path, spool);
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The artifact '" + path + "' could not be spooled", failure);
        }
    }

    private void fetch(String objectKey, Path spool) throws IOException {
        try (InputStream content = objects.get().open(objectKey)) {
            Files.copy(content, spool, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchObjectException missing) {
            throw new TrackingRefusedException(missing.getMessage(), missing);
        }
    }

    private void upload(URI target, String path, Path spool) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofFile(spool))
                .build();
        HttpResponse<String> answer = send(request, path);
        if (answer.statusCode() >= 300) {
            throw connection.failed("Artifact '" + path + "'", answer.statusCode(), answer.body(), null);
        }
    }

    private HttpResponse<String> send(HttpRequest request, String path) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new TrackingUnavailableException(
                    "Artifact '" + path + "': " + request.uri() + " does not answer (" + away
                            + "). Maybe the server is down.",
                    away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TrackingUnavailableException("Artifact '" + path + "': stopped while sending", interrupted);
        }
    }
}
