package org.cupel.launcher.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cupel.stack.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as the gateway does. */
class StoredModelsTest {
    private static final Map<String, String> ANSWERS = Map.of(
            "/api/v1/runs/run-1", "{\"state\":\"succeeded\",\"modelId\":\"model-2\"}",
            "/api/v1/runs/run-2", "{\"state\":\"failed\",\"modelId\":null,\"error\":\"too few rows\"}",
            "/api/v1/models?limit=100",
                    "{\"items\":[{\"modelId\":\"model-1\",\"manifestKey\":\"models/aa\"}],"
                            + "\"next\":\"/api/v1/models?cursor=2\"}",
            "/api/v1/models?cursor=2",
                    "{\"items\":[{\"modelId\":\"model-2\",\"manifestKey\":\"models/bb\"}],\"next\":null}");

    private HttpServer server;
    private StoredModels models;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String answer = ANSWERS.get(exchange.getRequestURI().toString());
            byte[] body = (answer == null ? "{\"detail\":\"unknown\"}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        models = new StoredModels(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRunLeadsToItsModelOnWhicheverPage() {
        assertThat(models.manifestOf("run-1")).isEqualTo("models/bb");
    }

    @Test
    void aModelIsFoundByItsOwnId() {
        assertThat(models.manifestOf("model-1")).isEqualTo("models/aa");
    }

    @Test
    void aRunWithoutAModelIsToldOfWithTheReason() {
        assertThatThrownBy(() -> models.manifestOf("run-2"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("'run-2' is failed")
                .hasMessageContaining("too few rows");
    }

    @Test
    void whatIsNeitherIsNamed() {
        assertThatThrownBy(() -> models.manifestOf("nothing"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("'nothing'")
                .hasMessageContaining("/api/v1/runs");
    }
}
