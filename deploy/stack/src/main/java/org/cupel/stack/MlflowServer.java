package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An MLflow tracking server of our own: runs in SQLite, artifacts in S3 through the server. */
public final class MlflowServer implements Part {
    private static final int OK = 200;
    private static final String FIRST_QUERY = "/api/2.0/mlflow/experiments/search?max_results=1";

    private final MlflowEnvironment python;
    private final Path folder;
    private final int port;
    private final String s3Endpoint;
    private final Secrets secrets;

    /** @param python installed when the server is first prepared */
    public MlflowServer(MlflowEnvironment python, Path folder, int port, String s3Endpoint, Secrets secrets) {
        this.python = python;
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.s3Endpoint = s3Endpoint;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "mlflow";
    }

    @Override
    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        python.install(folder.resolve("install.log"));
    }

    @Override
    public boolean installed() {
        return python.installed();
    }

    /** Without it run records wait in the database. */
    @Override
    public boolean required() {
        return false;
    }

    /** The server program itself: {@code mlflow server} would fork it and a job runner, which outlive their parent. */
    @Override
    public Command command() {
        List<String> words = List.of(
                python.python().toString(),
                "-m",
                "uvicorn",
                "--host=127.0.0.1",
                "--port=" + port,
                "--workers=1",
                "--no-access-log",
                "--log-level=warning",
                "--timeout-graceful-shutdown=3",
                "mlflow.server.fastapi_app:app");
        return new Command(words, environment(), StopSignal.TERM);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("_MLFLOW_SERVER_FILE_STORE", "sqlite:///" + folder.resolve("mlflow.db")),
                Map.entry("_MLFLOW_SERVER_ARTIFACT_ROOT", "mlflow-artifacts:/"),
                Map.entry("_MLFLOW_SERVER_ARTIFACT_DESTINATION", "s3://" + S3Server.MLFLOW_BUCKET),
                Map.entry("_MLFLOW_SERVER_SERVE_ARTIFACTS", "true"),
                Map.entry("_MLFLOW_SGI_NAME", "uvicorn"),
                Map.entry("MLFLOW_SERVER_ALLOWED_HOSTS", "127.0.0.1:*,localhost:*"),
                Map.entry("MLFLOW_SERVER_ENABLE_JOB_EXECUTION", "false"),
                Map.entry("MLFLOW_DISABLE_TELEMETRY", "true"),
                Map.entry("DO_NOT_TRACK", "true"),
                Map.entry("GIT_PYTHON_REFRESH", "quiet"),
                Map.entry("MLFLOW_S3_ENDPOINT_URL", s3Endpoint),
                Map.entry("AWS_ACCESS_KEY_ID", secrets.s3AccessKey()),
                Map.entry("AWS_SECRET_ACCESS_KEY", secrets.s3SecretKey()),
                Map.entry("AWS_DEFAULT_REGION", S3Server.REGION),
                Map.entry("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required"),
                Map.entry("AWS_EC2_METADATA_DISABLED", "true"),
                Map.entry("NO_PROXY", "127.0.0.1,localhost"),
                // One worker of a small server: neither a thread per core nor an allocator arena per thread.
                Map.entry("OPENBLAS_NUM_THREADS", "1"),
                Map.entry("OMP_NUM_THREADS", "1"),
                Map.entry("MALLOC_ARENA_MAX", "2"),
                Map.entry("PYTHONUNBUFFERED", "1"));
    }

    @Override
    public boolean ready() {
        return Probe.status(port, "/health") == OK;
    }

    /** The first query makes the tables, which takes seconds; a client should not have to wait for them. */
    @Override
    public void furnish() throws IOException {
        Instant limit = Instant.now().plus(startLimit());
        while (Probe.status(port, FIRST_QUERY) != OK) {
            if (Instant.now().isAfter(limit)) {
                throw new IOException("MLflow at " + url() + " does not answer " + FIRST_QUERY);
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for MLflow", e);
        }
    }

    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(3);
    }
}
