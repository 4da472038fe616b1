package org.cupel.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cupel.launcher.Launched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the gateway does. */
class ModelsCommandTest {
    private static final String A = "6f0c8d3e-0000-4000-8000-00000000000a";
    private static final String B = "6f0c8d3e-0000-4000-8000-00000000000b";
    private static final String MODEL_A = "{\"modelId\":\"" + A + "\",\"runId\":\"r\",\"property\":\"bandGap\","
            + "\"state\":\"champion\",\"stateSince\":\"2026-11-22T10:11:12.345Z\",\"governanceProfile\":\"strict\","
            + "\"gatesPassed\":true,\"validationMae\":0.0123456,\"createdAt\":\"2026-11-22T10:11:12.345Z\"}";
    private static final String MODEL_B = "{\"modelId\":\"" + B + "\",\"property\":\"bandGap\",\"state\":\"refused\","
            + "\"governanceProfile\":\"strict\",\"gatesPassed\":false,\"validationMae\":0.5}";
    private static final String GATE = "{\"name\":\"parity\",\"required\":true,\"status\":\"failed\",\"value\":0.5,"
            + "\"low95\":null,\"high95\":null,\"n\":32,\"threshold\":1.0E-4,\"explanation\":\"0.500 on 32 cases.\"}";

    private static final Map<String, String> ANSWERS = Map.of(
            "GET /api/v1/models?limit=100&property=bandGap",
            "{\"items\":[" + MODEL_A + "],\"next\":\"/api/v1/models?cursor=2\"}",
            "GET /api/v1/models?cursor=2",
            "{\"items\":[" + MODEL_B + "],\"next\":null}",
            "GET /api/v1/models/" + A,
            MODEL_A,
            "GET /api/v1/models/" + A + "/comparisons",
            "[{\"comparedAt\":\"2026-11-22T10:11:12Z\",\"reason\":\"there is no champion to compare with\"}]",
            "GET /api/v1/models/" + B + "/governance",
            "{\"modelId\":\"" + B + "\",\"profile\":\"strict\",\"passed\":false,\"report\":{\"gates\":[" + GATE + "]}}",
            "POST /api/v1/models/" + A + "/promotion",
            "{\"modelId\":\"" + A + "\",\"property\":\"bandGap\",\"previousModelId\":null,\"state\":\"champion\"}",
            "POST /api/v1/properties/eAboveHull/rollback",
            "{\"modelId\":\"" + A + "\",\"property\":\"eAboveHull\",\"previousModelId\":\"" + B + "\"}",
            "GET /api/v1/promotions?limit=100",
            "{\"items\":[{\"since\":\"2026-11-22T10:11:12Z\",\"property\":\"bandGap\",\"modelId\":\"" + A
                    + "\",\"action\":\"restore\",\"actor\":\"ada\",\"reason\":\"kills too much\"}],\"next\":null}",
            "GET /api/v1/models/" + A + "/history",
            "[{\"movedAt\":\"2026-11-22T10:11:12Z\",\"action\":\"admit\",\"fromState\":\"trained\","
                    + "\"toState\":\"challenger\",\"actor\":\"train-worker\",\"reason\":\"Passed\"}]");
    private static final String REFUSAL = "{\"type\":\"urn:cupel:problem:gates-failed\",\"detail\":\"Model " + B
            + " did not pass [parity].\",\"gates\":[" + GATE + "]}";

    @TempDir
    private Path folder;

    private final List<String> bodies = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allPagesAreListedWithWhatTheGatesSaid() {
        Launched said = run("list", "--property", "bandGap");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("model ").endsWith("created");
            assertThat(lines.get(1)).containsSubsequence(A, "bandGap", "champion", "passed strict", "0.01235");
            assertThat(lines.get(1)).endsWith("2026-11-22T10:11:12Z");
            assertThat(lines.get(2)).containsSubsequence(B, "refused", "stopped by strict", "0.5000", "-");
        });
    }

    @Test
    void aModelIsShownWithItsComparisonsAndWrittenForMachines() throws IOException {
        Path file = folder.resolve("model.json");
        Launched said = run("show", A, "--json", file.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("champion since 2026-11-22T10:11:12Z", "no champion to compare with");
        JsonNode written = new ObjectMapper().readTree(file.toFile());
        assertThat(written.at("/model/modelId").asText()).isEqualTo(A);
        assertThat(written.at("/comparisons/0/reason").asText()).startsWith("there is no champion");
    }

    @Test
    void anUnknownModelIsToldOfAndFails() {
        Launched said = run("show", "nobody");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("refused with 404: There is none");
    }

    @Test
    void aTitleIsAskedForWithNameReasonAndKey() throws IOException {
        Launched usage = run("promote", A);
        assertThat(usage.code()).isEqualTo(2);
        assertThat(usage.err()).contains("--reason");
        Launched said = run("promote", A, "--reason", "as good", "--actor", "ada", "--key", "ada-1");
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualToIgnoringNewLines("Model " + A + " is champion of 'bandGap'.");
        assertThat(keys).containsExactly("ada-1");
        assertThat(new ObjectMapper().readTree(bodies.get(0)))
                .isEqualTo(new ObjectMapper().readTree("{\"actor\":\"ada\",\"reason\":\"as good\"}"));
    }

    @Test
    void aRefusalTellsEachGateWithValueBoundAndReason() throws IOException {
        Path file = folder.resolve("refusal.json");
        Launched said = run("promote", B, "--reason", "I know better", "--json", file.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("did not pass [parity]", "parity is 0.5000, the bound is 0.0001000: 0.500 on 32 cases.")
                .contains("The champion stays.");
        assertThat(new ObjectMapper()
                        .readTree(file.toFile())
                        .at("/gates/0/name")
                        .asText())
                .isEqualTo("parity");
    }

    @Test
    void aRollBackIsOneCommand() throws IOException {
        Launched said = run("rollback", "--reason", "kills too much", "--to", A, "--expected-champion", B);
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Model " + A + " is champion of 'eAboveHull', in place of " + B + ".");
        JsonNode body = new ObjectMapper().readTree(bodies.get(0));
        assertThat(body.path("to").asText()).isEqualTo(A);
        assertThat(body.path("expectedChampion").asText()).isEqualTo(B);
        assertThat(body.path("actor").asText()).isEqualTo(System.getProperty("user.name"));
        assertThat(keys.get(0)).hasSize(36);
    }

    @Test
    void theHistoryIsOfChampionsOrOfOneModel() {
        assertThat(run("history").out()).containsSubsequence("since", A, "restore", "ada", "kills too much");
        assertThat(run("history", A).out()).containsSubsequence("admit", "trained", "challenger", "train-worker");
    }

    @Test
    void theReportOfAModelThatWasStoppedFails() {
        Launched said = run("report", B);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("was stopped by the gates of profile 'strict'")
                .containsSubsequence("parity *", "failed", "0.5000", "32", "0.0001000", "0.500 on 32 cases.");
    }

    @Test
    void withoutASubcommandItShowsHowItIsUsed() {
        Launched said = run();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("list", "show", "promote", "rollback", "history", "report");
        assertThat(run("rollback", "--help").out()).contains("--to=MODEL", "Exit codes:");
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (request.startsWith("POST")) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        boolean refused = request.equals("POST /api/v1/models/" + B + "/promotion");
        String answer = refused ? REFUSAL : ANSWERS.get(request);
        byte[] body = (answer == null ? "{\"detail\":\"There is none.\"}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 409 : answer == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Launched run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("models"));
        words.addAll(List.of(arguments));
        return Launched.against(server.getAddress().getPort(), words.toArray(String[]::new));
    }
}
