package org.cupel.platform.tracking;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cupel.stack.CupelHome;
import org.cupel.stack.MlflowEnvironment;
import org.cupel.testkit.Eventually;

/** A real MLflow server from the environment of the local stack, which is made when it is not there. */
public final class MlflowServerResource implements QuarkusTestResourceLifecycleManager {

    private static final Duration LIMIT = Duration.ofMinutes(4);

    private Process server;

    private static final String PYTHON = findPython();

    /** Empty, with the reason printed, where MLflow cannot be had. */
    static String python() {
        return PYTHON;
    }

    private static String findPython() {
        try {
            MlflowEnvironment environment = new MlflowEnvironment(CupelHome.find());
            environment.install(Files.createTempFile("cupel-mlflow-install-", ".log"));
            return environment.python().toString();
        } catch (IOException noMlflow) {
            System.out.println("No MLflow is tested: " + noMlflow.getMessage());
            return "";
        }
    }

    @Override
    public Map<String, String> start() {
        if (python().isBlank()) {
            return Map.of("cupel.mlflow.url", "http://127.0.0.1:1");
        }
        try {
            int port = freePort();
            Path folder = Files.createTempDirectory("cupel-mlflow-");
            server = launch(folder, port);
            awaitHealth(port, folder.resolve("log"));
            return Map.of("cupel.mlflow.url", "http://127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new IllegalStateException("MLflow could not be started with " + python(), failure);
        }
    }

    private static Process launch(Path folder, int port) throws IOException {
        File log = folder.resolve("log").toFile();
        return new ProcessBuilder(
                        python(),
                        "-m",
                        "mlflow",
                        "server",
                        "--backend-store-uri",
                        "sqlite:///" + folder.resolve("mlflow.db"),
                        "--artifacts-destination",
                        folder.resolve("artifacts").toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--workers",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private void awaitHealth(int port, Path log) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Eventually.holds("MLflow, see " + log, LIMIT, () -> answers(http, request));
    }

    private static boolean answers(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
        }
    }
}
