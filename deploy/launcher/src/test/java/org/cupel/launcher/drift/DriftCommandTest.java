package org.cupel.launcher.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.cupel.launcher.Launched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the gateway does. */
class DriftCommandTest {
    private static final String MOVED = "6f0c8d3e-0000-4000-8000-00000000000a";
    private static final String NEW = "6f0c8d3e-0000-4000-8000-00000000000b";
    private static final String REASON =
            "{\"rule\":\"psi\",\"column\":\"density\",\"value\":0.4,\"threshold\":0.2,\"n\":90,"
                    + "\"explanation\":\"density has moved.\"}";
    private static final String REPORT =
            "{\"modelId\":\"m\",\"occasion\":\"results\",\"poolSize\":900,\"poolSampled\":90,"
                    + "\"results\":20,\"retrainRecommended\":true,\"notCompared\":null,\"reasons\":[" + REASON + "],"
                    + "\"findings\":{\"columns\":[{\"name\":\"density\",\"kind\":\"input\",\"reference\":400,\"current\":90,"
                    + "\"missing\":0,\"psi\":0.4123,\"ks\":0.3,\"p\":0.001}],\"vectors\":[{\"name\":\"composition\","
                    + "\"reference\":400,\"current\":90,\"energyDistance\":0.25,\"p\":0.5}],"
                    + "\"coverage\":{\"n\":20,\"value\":0.5,\"target\":0.9,\"p\":0.0001}},"
                    + "\"createdAt\":\"2026-11-22T10:11:12.345Z\"}";
    private static final Map<String, String> ANSWERS = Map.of(
            "/api/v1/campaigns?limit=100",
            "{\"items\":[{\"id\":\"" + MOVED + "\",\"name\":\"oxides\",\"modelId\":\"m\",\"retrainRecommended\":true,"
                    + "\"retrainReasons\":[" + REASON + "]}],\"next\":\"/api/v1/campaigns?cursor=2\"}",
            "/api/v1/campaigns?cursor=2",
            "{\"items\":[{\"id\":\"" + NEW + "\",\"name\":\"new\",\"retrainRecommended\":null,\"retrainReasons\":[]}],"
                    + "\"next\":null}",
            "/api/v1/campaigns/" + MOVED + "/drift?limit=1",
            "{\"items\":[" + REPORT + "],\"next\":null}",
            "/api/v1/campaigns/" + NEW + "/drift?limit=1",
            "{\"items\":[],\"next\":null}");

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String answer = ANSWERS.get(exchange.getRequestURI().toString());
            byte[] body =
                    (answer == null ? "{\"detail\":\"There is none.\"}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allCampaignsAreListedWithWhatMoved() {
        Launched said = run("drift");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(1)).containsSubsequence(MOVED, "oxides", "m", "yes", "density by psi");
            assertThat(lines.get(2)).containsSubsequence(NEW, "new", "-", "-");
        });
        assertThat(run("drift", "--check").code()).isEqualTo(1);
    }

    @Test
    void oneCampaignIsShownWhole() throws IOException {
        Path file = folder.resolve("drift.json");
        Launched said = run("drift", MOVED, "--json", file.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("Model m, after results, 2026-11-22T10:11:12Z: train again: yes")
                .contains("90 of 900 candidates compared, and 20 results", "  density has moved.")
                .containsSubsequence("density", "input", "400", "90", "0.4123", "0.3000", "0.001000")
                .containsSubsequence("composition", "0.2500", "0.5000")
                .contains("0.5000 of 20 results within their intervals, 0.9000 promised");
        assertThat(new ObjectMapper().readTree(file.toFile()).path("occasion").asText())
                .isEqualTo("results");
    }

    @Test
    void nothingComparedYetIsNoFailure() {
        Launched said = run("drift", NEW, "--check");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Nothing was compared for campaign " + NEW);
    }

    @Test
    void whatIsNoCampaignIsToldOf() {
        assertThat(run("drift", "nobody").code()).isEqualTo(2);
        Launched unknown = run("drift", "6f0c8d3e-0000-4000-8000-00000000000c");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("404");
    }

    private Launched run(String... arguments) {
        return Launched.against(server.getAddress().getPort(), arguments);
    }
}
