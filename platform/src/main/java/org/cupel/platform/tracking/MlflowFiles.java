package org.cupel.platform.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The files of runs, through the server's proxy. */
@ApplicationScoped
class MlflowFiles {

    private static final int MOST = 1000;

    private final MlflowConnection connection;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    MlflowFiles(MlflowConnection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    List<TrackedFile> of(String mlflowRunId) {
        List<TrackedFile> files = new ArrayList<>();
        Deque<String> folders = new ArrayDeque<>(List.of(""));
        while (!folders.isEmpty() && files.size() < MOST) {
            for (JsonNode entry : listed(mlflowRunId, folders.pop()).path("files")) {
                if (entry.path("is_dir").asBoolean()) {
                    folders.push(entry.path("path").asText());
                } else {
                    files.add(new TrackedFile(
                            entry.path("path").asText(), entry.path("file_size").asLong()));
                }
            }
        }
        return files.stream()
                .sorted(Comparator.comparing(TrackedFile::path))
                .limit(MOST)
                .toList();
    }

    InputStream open(String mlflowRunId, String path) {
        String root = listed(mlflowRunId, "").path("root_uri").asText();
        URI address = connection
                .proxied(root, path)
                .orElseThrow(() -> new TrackingUnavailableException(MlflowConnection.notProxied(root), null));
        HttpResponse<InputStream> answer = get(address, path);
        if (answer.statusCode() >= 300) {
            throw failed(answer, path);
        }
        return answer.body();
    }

    private JsonNode listed(String mlflowRunId, String folder) {
        String query = "artifacts/list?run_id=" + encoded(mlflowRunId) + "&path=" + encoded(folder);
        String answer = connection.call("Files of run " + mlflowRunId, client -> client.sendGet(query));
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException failure) {
            throw new TrackingUnavailableException("MLflow answered something that is not JSON: " + answer, failure);
        }
    }

    private HttpResponse<InputStream> get(URI address, String path) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofMinutes(1))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException away) {
            throw new TrackingUnavailableException(
                    "File '" + path + "': " + address + " does not answer (" + away + "). Maybe the server is down.",
                    away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TrackingUnavailableException("File '" + path + "': stopped while asking", interrupted);
        }
    }

    private RuntimeException failed(HttpResponse<InputStream> answer, String path) {
        try (InputStream body = answer.body()) {
            String said = new String(body.readNBytes(500), StandardCharsets.UTF_8);
            return connection.failed("File '" + path + "'", answer.statusCode(), said, null);
        } catch (IOException broken) {
            return connection.failed("File '" + path + "'", answer.statusCode(), "", broken);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
