package org.cupel.ingest.survival;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.stack.CupelHome;
import org.cupel.stack.CupelService;
import org.cupel.stack.FreePorts;
import org.cupel.stack.RunningPart;
import org.cupel.stack.ServiceProcess;
import org.cupel.testkit.Eventually;

/** The packaged ingest-worker as a process, started again and again with the same spool folder. */
final class Worker implements AutoCloseable {

    private static final Duration DEATH = Duration.ofSeconds(10);

    private final Path log;
    private final Path spool;
    private final ServiceProcess service;
    private RunningPart process;

    /** @param settings of the worker, beside those that make it quick */
    Worker(Path folder, String name, Map<String, String> environment, Map<String, String> settings) {
        this.log = folder.resolve(name + ".log");
        this.spool = folder.resolve(name + "-spool");
        Map<String, String> all = new HashMap<>(quick());
        all.put("cupel.ingest.spool", spool.toString());
        all.putAll(settings);
        environment.put(
                "JAVA_TOOL_OPTIONS",
                all.entrySet().stream()
                        .map(setting -> "'-D" + setting.getKey() + "=" + setting.getValue() + "'")
                        .collect(Collectors.joining(" ")));
        this.service = new ServiceProcess(CupelHome.find(), CupelService.INGEST_WORKER, FreePorts.next(), environment);
    }

    private static Map<String, String> quick() {
        return Map.of(
                "cupel.ingest.open-addresses", "true",
                "cupel.ingest.sources.materials-project.key", "secret",
                "cupel.ingest.sources.materials-project.page-size", "50",
                "cupel.ingest.sources.files.enabled", "false",
                "cupel.ingest.batch-rows", "20",
                "cupel.ingest.http.requests-per-second", "20",
                "cupel.ingest.http.first-pause", "20MS",
                "cupel.ingest.http.longest-pause", "200MS",
                "cupel.jobs.lease", "3S");
    }

    Worker start() throws IOException, InterruptedException {
        launch();
        process.awaitReady();
        return this;
    }

    void launch() throws IOException {
        process = RunningPart.start(service, log);
    }

    /** Returns when the process is gone. */
    void kill() throws InterruptedException {
        ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
        if (!process.awaitEnd(DEATH)) {
            throw new AssertionError("Process " + pid() + " outlived its SIGKILL by " + DEATH);
        }
    }

    long pid() {
        return process.identity().pid();
    }

    Path spool() {
        return spool;
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    private RequestSpecification given() {
        return RestAssured.given().baseUri(service.url()).port(service.port());
    }

    /** Begins a run of a source at the address of a stand-in. */
    JsonPath begin(String source, String baseUrl) {
        return given().contentType("application/json")
                .body(Map.of("baseUrl", baseUrl))
                .post("/internal/sources/{name}/runs", source)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    JsonPath run(String runId) {
        return given().get("/internal/ingestions/{id}", runId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath finished(String runId, Duration limit) {
        return Eventually.is("run " + runId, limit, () -> run(runId), run -> !List.of("queued", "running")
                .contains(run.getString("state")));
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
    }
}
