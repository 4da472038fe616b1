package org.cupel.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The public API as a patient caller uses it: when a service is away for a while, the same request is sent again.
 *
 * <p>Every request sent through here must therefore be safe to repeat, by its nature or by its Idempotency-Key.
 */
public final class GatewayClient {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Where the gateway asks for one. */
    private static final String KEY = "CUPEL_API_KEY";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Duration patience;

    public GatewayClient(URI gateway) {
        this(gateway, PATIENCE);
    }

    /** @param patience with a service that is away */
    public GatewayClient(URI gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** Follows a link that the API gave, e.g. to the next page. */
    public JsonNode follow(String link) {
        return send(request(gateway.resolve(link)).GET());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return post(path, body, Map.of());
    }

    public JsonNode post(String path, Map<String, ?> body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(json(body)));
    }

    JsonNode upload(String path, Path file, String idempotencyKey) throws IOException {
        return send(request(path)
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofFile(file)));
    }

    public JsonNode delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return request(gateway.resolve("/api/v1" + path));
    }

    private static HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json");
        String key = System.getenv(KEY);
        return key == null || key.isBlank() ? request : request.header("X-API-Key", key.strip());
    }

    private static BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + body, e);
        }
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                if (!PASSING.contains(response.statusCode()) || Instant.now().isAfter(deadline)) {
                    return body(request, response);
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new DemoException("%s %s does not answer: %s. Maybe look into ./cupel logs api-gateway"
                            .formatted(request.method(), request.uri(), e));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoException("Interrupted while waiting for " + request.uri());
            }
            Pause.of(PAUSE);
        }
    }

    private static JsonNode body(HttpRequest request, HttpResponse<byte[]> response) {
        JsonNode body;
        try {
            body = response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new DemoException("%s %s answered %d with something that is not JSON"
                    .formatted(request.method(), request.uri(), response.statusCode()));
        }
        if (response.statusCode() >= 400) {
            throw new ProblemResponse(request.method() + " " + request.uri().getPath(), response.statusCode(), body);
        }
        return body;
    }
}
