package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlflowServerTest {
    @TempDir
    private Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void keepsRunsAndPutsArtifactsIntoS3() throws Exception {
        CupelHome home = CupelHome.find();
        MlflowEnvironment python = new MlflowEnvironment(home);
        installOrSkip(python);
        Secrets secrets = Secrets.of(folder);
        S3Server s3 = new S3Server(home, folder.resolve("s3"), FreePorts.next(), secrets);
        MlflowServer mlflow =
                new MlflowServer(python, folder.resolve("mlflow"), FreePorts.next(), s3.endpoint(), secrets);
        try (RunningPart runningS3 = RunningPart.start(s3, folder.resolve("s3.log"));
                RunningPart running = RunningPart.start(mlflow, folder.resolve("mlflow.log"))) {
            runningS3.awaitReady();
            running.awaitReady();
            assertThat(send(post(mlflow, "/api/2.0/mlflow/experiments/create", "{\"name\":\"probe\"}"))
                            .body())
                    .contains("experiment_id");
            assertThat(send(put(mlflow, "/api/2.0/mlflow-artifacts/artifacts/probe/note.txt", "kept"))
                            .statusCode())
                    .isEqualTo(200);
        }
        try (Stream<Path> files = Files.walk(folder.resolve("s3/mlflow"))) {
            assertThat(files.map(path -> path.getFileName().toString())).contains("note.txt");
        }
    }

    /** MLflow is the one part that may be missing: without Python or a package index there is nothing to test. */
    private void installOrSkip(MlflowEnvironment python) {
        try {
            python.install(folder.resolve("mlflow-install.log"));
        } catch (IOException e) {
            assumeTrue(false, "MLflow cannot be installed here: " + e.getMessage());
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest post(MlflowServer server, String path, String json) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private static HttpRequest put(MlflowServer server, String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .PUT(BodyPublishers.ofString(body))
                .build();
    }
}
