package org.cupel.ingest.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Sends files to a worker and waits until they are read and told. */
final class BenchRun {

    private static final long POLL_MILLIS = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final BenchDatabase database;
    private final long pid;

    /**
     * @param readSeconds from the start of the run, its bytes being in S3, to its end
     * @param toldSeconds until the last of its events is with the broker
     */
    record Result(double readSeconds, double toldSeconds) {}

    BenchRun(String url, BenchDatabase database, long pid) {
        this.url = url;
        this.database = database;
        this.pid = pid;
    }

    Result send(Path file, int rows) throws IOException, InterruptedException, SQLException {
        HttpRequest put = HttpRequest.newBuilder(
                        URI.create(url + "/internal/ingestions?source=bench&name=" + file.getFileName()))
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        String runId = answer(put).get("runId").asText();
        JsonNode run = finished(runId);
        Instant started = Instant.parse(run.get("startedAt").asText());
        Instant finished = Instant.parse(run.get("finishedAt").asText());
        requireAll(run, rows);
        while (database.unsentEvents() > 0) {
            Thread.sleep(POLL_MILLIS / 4);
        }
        return new Result(seconds(started, finished), seconds(started, max(finished, database.lastSent(finished))));
    }

    private JsonNode finished(String runId) throws IOException, InterruptedException {
        HttpRequest get = HttpRequest.newBuilder(URI.create(url + "/internal/ingestions/" + runId))
                .build();
        JsonNode run = answer(get);
        while (run.get("state").asText().matches("queued|running")) {
            Thread.sleep(POLL_MILLIS);
            run = answer(get);
        }
        return run;
    }

    private static void requireAll(JsonNode run, int rows) {
        if (!run.get("state").asText().equals("succeeded")
                || run.get("rowsRead").asInt() != rows) {
            throw new IllegalStateException("The run did not take all " + rows + " rows: " + run);
        }
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    /** The most that the worker has had in memory so far, as the kernel counts it. */
    double peakResidentMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmHWM")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("No VmHWM in /proc/" + pid + "/status. Run this on Linux.");
    }
}
