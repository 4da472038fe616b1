package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of trainings; the answers of MLflow 3.16 as they were recorded, TrackingTest of platform asks a real one. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@QuarkusTestResource(value = RunFilesTest.RecordedMlflow.class, restrictToAnnotatedClass = true)
@TestProfile(RunFilesTest.Alone.class)
class RunFilesTest {

    private static final String FIGURE = "figures/parity plot.svg";

    /** So that others are not sent to the stand-in. */
    public static final class Alone implements QuarkusTestProfile {}

    @Test
    void filesOfARunAreListedFolderByFolderAndFetched() {
        UUID run = known("mlflow-1");
        given().get("/api/v1/runs/" + run + "/files")
                .then()
                .statusCode(200)
                .body("path", equalTo(List.of(FIGURE, "model/governance.json")))
                .body("bytes", equalTo(List.of(6, 2)));
        given().get("/api/v1/runs/" + run + "/files/" + FIGURE)
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("image/svg+xml"))
                .header("Content-Disposition", equalTo("attachment; filename=\"parity_plot.svg\""))
                .body(equalTo("<svg/>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "figures/other.svg", "..%2fsecret"})
    void whatIsNotListedIsNotFetched(String path) {
        UUID run = known("mlflow-1");
        int status = given().urlEncodingEnabled(false)
                .get("/api/v1/runs/" + run + "/files/" + path.replace(" ", "%20"))
                .statusCode();
        assertThat(status).isEqualTo(404);
    }

    @Test
    void aRunThatMlflowHasNotHeardOfHasNoFilesYet() {
        UUID run = Seed.trainingRun(Seed.campaign("unheard"), "running");
        assertThat(given().get("/api/v1/runs/" + run + "/files").asString()).isEqualTo("[]");
        given().get("/api/v1/runs/" + run + "/files/figures/a.svg").then().statusCode(404);
    }

    @Test
    void runsOfOthersAreNotShown() {
        given().get("/api/v1/runs/mlflow-of-others/files").then().statusCode(404);
    }

    @Test
    void whenMlflowFailsItIsSaid() {
        given().get("/api/v1/runs/" + known("mlflow-ill") + "/files")
                .then()
                .statusCode(503)
                .body("detail", containsString("answered 500"));
    }

    private static UUID known(String mlflowRunId) {
        UUID run = Seed.trainingRun(Seed.campaign("files"), "running");
        Admin.execute(
                "insert into training.tracking_runs (run_id, mlflow_run_id, artifact_uri) values (?, ?, 'mlflow-artifacts:/1')",
                run,
                mlflowRunId);
        return run;
    }

    /** What MLflow answered. */
    public static final class RecordedMlflow implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/", RecordedMlflow::answer);
            server.start();
            return Map.of(
                    "cupel.mlflow.url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        }

        private static void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getRawPath();
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            if (path.endsWith("/mlflow-artifacts/artifacts/1/mlflow-1/artifacts/figures/parity%20plot.svg")) {
                send(exchange, 200, "<svg/>");
            } else if (!query.contains("run_id=mlflow-1&")) {
                send(exchange, 500, "{\"error_code\":\"INTERNAL_ERROR\"}");
            } else if (query.endsWith("path=figures")) {
                send(exchange, 200, listing("{\"path\":\"figures/parity plot.svg\",\"is_dir\":false,\"file_size\":6}"));
            } else if (query.endsWith("path=model")) {
                send(exchange, 200, listing("{\"path\":\"model/governance.json\",\"is_dir\":false,\"file_size\":2}"));
            } else {
                send(
                        exchange,
                        200,
                        listing("{\"path\":\"figures\",\"is_dir\":true},{\"path\":\"model\",\"is_dir\":true}"));
            }
        }

        private static String listing(String files) {
            return "{\"root_uri\":\"mlflow-artifacts:/1/mlflow-1/artifacts\",\"files\":[" + files + "]}";
        }

        private static void send(HttpExchange exchange, int status, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
