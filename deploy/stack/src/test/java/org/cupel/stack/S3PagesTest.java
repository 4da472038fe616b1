package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers ask of an S3 server before a page may follow a signed link. */
class S3PagesTest {

    private static final String DASHBOARD = "http://127.0.0.1:8080";
    private static final String OF_UPLOADS = "content-type,if-none-match,x-amz-checksum-sha256";

    @TempDir
    private Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void pagesOfListedOriginsMayPutAndNoOthers() throws Exception {
        S3Server s3 = new S3Server(
                CupelHome.find(),
                folder.resolve("s3"),
                FreePorts.next(),
                Secrets.of(folder),
                List.of(DASHBOARD, "http://localhost:8080"));
        try (RunningPart running = RunningPart.start(s3, folder.resolve("s3.log"))) {
            running.awaitReady();
            HttpResponse<String> allowed = preflight(s3, DASHBOARD);
            assertThat(allowed.statusCode()).isEqualTo(200);
            assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(DASHBOARD);
            assertThat(allowed.headers()
                            .firstValue("Access-Control-Allow-Methods")
                            .orElseThrow())
                    .contains("PUT");
            assertThat(allowed.headers()
                            .firstValue("Access-Control-Allow-Headers")
                            .orElseThrow())
                    .containsIgnoringCase("x-amz-checksum-sha256");
            assertThat(preflight(s3, "http://127x0y0z1:8080").headers().firstValue("Access-Control-Allow-Origin"))
                    .as("an origin is no pattern")
                    .isEmpty();
            assertThat(preflight(s3, DASHBOARD + ".evil.example").headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void withoutOriginsNoPageMay() throws Exception {
        S3Server s3 = new S3Server(CupelHome.find(), folder.resolve("s3"), FreePorts.next(), Secrets.of(folder));
        try (RunningPart running = RunningPart.start(s3, folder.resolve("s3.log"))) {
            running.awaitReady();
            assertThat(preflight(s3, DASHBOARD).headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private HttpResponse<String> preflight(S3Server s3, String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(s3.endpoint() + "/cupel/attachments/some"))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", OF_UPLOADS)
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
