package org.cupel.platform.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@QuarkusTestResource(value = MlflowServerResource.class, restrictToAnnotatedClass = true)
class TrackingTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String MODEL = "cupel-test";

    @Inject
    Tracking tracking;

    @Inject
    TrackingReader reader;

    @Inject
    TrackingDelivery delivery;

    @Inject
    TrackingTable table;

    @Inject
    MlflowConnection connection;

    @Inject
    ObjectStore objects;

    private final UUID runId = UUID.randomUUID();
    private final String experiment = "test-" + runId;
    private final Instant now = Instant.ofEpochMilli(1_800_000_000_000L);

    @BeforeEach
    void needsAServer() {
        assumeFalse(MlflowServerResource.python().isBlank(), "MLflow cannot be had here; the reason is printed above");
    }

    private void record(TrackingCommand command) {
        QuarkusTransaction.requiringNew().run(() -> tracking.record(command));
    }

    private void awaitDelivery() {
        Eventually.is(
                "waiting rows",
                LIMIT,
                () -> QuarkusTransaction.requiringNew().call(tracking::waiting),
                left -> left == 0);
    }

    private TrackingCommand.RunStarted started() {
        return new TrackingCommand.RunStarted(
                runId, experiment, "ensemble", Map.of("seed", "42"), Map.of("git", "abc"));
    }

    @Test
    void aWholeRunIsDeliveredAndReadBack() throws Exception {
        String key = "test-artifact/" + runId;
        objects.put(key, "model of ümlauts".getBytes(StandardCharsets.UTF_8), "text/plain");
        record(started());
        record(new TrackingCommand.MetricsLogged(
                runId,
                List.of(
                        new TrackingCommand.Metric("mae", 0.5, 1, now),
                        new TrackingCommand.Metric("mae", 0.25, 2, now.plusSeconds(1)))));
        record(new TrackingCommand.ArtifactLogged(runId, "model/a graph.onnx", key));
        record(new TrackingCommand.RunFinished(runId, RunOutcome.FINISHED));
        record(new TrackingCommand.ModelRegistered(
                runId, MODEL, "model", List.of("champion"), Map.of("cupel.model_id", "m-1")));
        awaitDelivery();

        TrackedRun run = reader.runs(experiment, 10).get(0);
        assertThat(run.cupelRunId()).isEqualTo(runId.toString());
        assertThat(run.name()).isEqualTo("ensemble");
        assertThat(run.status()).isEqualTo("FINISHED");
        assertThat(run.params()).containsEntry("seed", "42");
        assertThat(run.tags()).containsEntry("git", "abc");
        assertThat(run.metrics()).containsEntry("mae", 0.25);
        assertThat(run.finishedAt()).isNotNull();
        assertThat(QuarkusTransaction.requiringNew().call(() -> tracking.mlflowRunId(runId)))
                .contains(run.mlflowRunId());
        assertThat(artifact(run, "model/a%20graph.onnx")).isEqualTo("model of ümlauts");
        assertThat(reader.files(run.mlflowRunId())).containsExactly(new TrackedFile("model/a graph.onnx", 17));
        try (var content = reader.open(run.mlflowRunId(), "model/a graph.onnx")) {
            assertThat(content).hasBinaryContent("model of ümlauts".getBytes(StandardCharsets.UTF_8));
        }
        TrackedModel model = model();
        assertThat(model.aliases()).containsEntry("champion", model.latestVersion());
    }

    private TrackedModel model() {
        return reader.models().stream()
                .filter(model -> model.name().equals(MODEL))
                .findFirst()
                .orElseThrow();
    }

    private String artifact(TrackedRun run, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(connection.resolve("/api/2.0/mlflow-artifacts/artifacts/"
                        + run.experimentId() + "/" + run.mlflowRunId() + "/artifacts/" + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void deliveringEveryCommandTwiceChangesNothing() {
        List<TrackingCommand> commands = List.of(
                started(),
                new TrackingCommand.MetricsLogged(runId, List.of(new TrackingCommand.Metric("mae", 0.5, 1, now))),
                new TrackingCommand.RunFinished(runId, RunOutcome.FINISHED),
                new TrackingCommand.ModelRegistered(runId, MODEL + "-twice", "model", List.of("champion"), Map.of()));
        for (TrackingCommand command : commands) {
            QuarkusTransaction.requiringNew().run(() -> delivery.deliver(command));
            QuarkusTransaction.requiringNew().run(() -> delivery.deliver(command));
        }

        TrackedRun run = reader.runs(experiment, 10).stream().findFirst().orElseThrow();
        assertThat(reader.runs(experiment, 10)).hasSize(1);
        List<?> history = connection.call("history", client -> client.getMetricHistory(run.mlflowRunId(), "mae"));
        assertThat(history).hasSize(1);
        TrackedModel twice = reader.models().stream()
                .filter(model -> model.name().equals(MODEL + "-twice"))
                .findFirst()
                .orElseThrow();
        assertThat(twice.latestVersion()).isEqualTo("1");
    }

    @Test
    void aRefusedCommandIsSetAsideAndTheOthersGoOn() {
        record(started());
        record(new TrackingCommand.ArtifactLogged(runId, "missing", "test-artifact/nothing"));
        record(new TrackingCommand.RunFinished(runId, RunOutcome.FAILED));
        awaitDelivery();

        assertThat(reader.runs(experiment, 10)).singleElement().satisfies(run -> assertThat(run.status())
                .isEqualTo("FAILED"));
    }

    @Test
    void whileTheServerIsAwayRowsWait() {
        MlflowConnection away = new MlflowConnection(java.util.Optional.of("http://127.0.0.1:1"));
        MlflowRuns runs = new MlflowRuns(away);
        assertThatThrownBy(() -> runs.start(started()))
                .isInstanceOf(TrackingUnavailableException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("CUPEL_MLFLOW_URL");
    }
}
