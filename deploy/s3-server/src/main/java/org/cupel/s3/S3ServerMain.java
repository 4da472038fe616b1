package org.cupel.s3;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 endpoint over a folder; the settings are environment variables so that no secret shows in a process list. */
public final class S3ServerMain {
    private S3ServerMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        Path folder = Path.of(required(environment, "S3_SERVER_FOLDER"));
        for (String bucket : required(environment, "S3_SERVER_BUCKETS").split(",")) {
            Files.createDirectories(folder.resolve(bucket));
        }
        S3Proxy server = S3Proxy.builder()
                .endpoint(URI.create(required(environment, "S3_SERVER_ENDPOINT")))
                .awsAuthentication(
                        AuthenticationType.AWS_V4,
                        required(environment, "S3_SERVER_ACCESS_KEY"),
                        required(environment, "S3_SERVER_SECRET_KEY"))
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .ignoreUnknownHeaders(true)
                .corsRules(pages(environment.getOrDefault("S3_SERVER_CORS_ORIGINS", "")))
                .build();
        server.start();
        System.out.println("S3 server on port " + server.getPort() + " over " + folder);
        untilToldToStop(server);
    }

    /** Pages of these origins may follow signed links; for the whole server, because it knows no rules of buckets. */
    private static CrossOriginResourceSharing pages(String origins) {
        if (origins.isBlank()) {
            return CrossOriginResourceSharing.disabled();
        }
        List<String> exactly =
                Arrays.stream(origins.split(",")).map(Pattern::quote).toList();
        return new CrossOriginResourceSharing(exactly, List.of("GET", "PUT"), List.of("*"), List.of(), "");
    }

    private static void untilToldToStop(S3Proxy server) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "s3-shutdown"));
        stopped.await();
    }

    private static void stop(S3Proxy server, CountDownLatch stopped) {
        try {
            server.stop();
        } catch (Exception e) { // the library declares no narrower type, and the process ends either way
            System.err.println("S3 server did not stop cleanly: " + e);
        } finally {
            stopped.countDown();
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set. Maybe start the server through ./cupel up.");
        }
        return value;
    }
}
