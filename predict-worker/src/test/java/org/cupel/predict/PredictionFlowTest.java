package org.cupel.predict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.predict.model.ModelCache;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.model.ManifestFile;
import org.cupel.surrogate.correction.FeatureShard;
import org.cupel.surrogate.correction.MaterialFeatures;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class PredictionFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String SOURCE = "/cupel/acquisition-service";

    private final UUID campaign = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @Inject
    Neighbours neighbours;

    @Inject
    Transactions transactions;

    @Inject
    ModelCache cache;

    @Inject
    ObjectStore objects;

    @Test
    void aShardIsScoredAndToldOfOnce() {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        var ids = ingest();
        ids.add("mp-unknown");
        var event = new PredictionRequested(request, campaign, model, 0, 1, ids);
        UUID eventId = UUID.randomUUID();
        send(event, eventId);
        send(event, eventId);
        send(event, UUID.randomUUID());

        assertThat(completed(1))
                .containsExactly(new PredictionCompleted(request, campaign, model, 0, 1, ids.size() - 1, 1, null));
        assertThat(completedWithin(Duration.ofSeconds(2))).hasSize(1);
        assertThat(text("select count(*) from prediction_list where model_id = ? and decision is not null", model))
                .isEqualTo(String.valueOf(ids.size() - 1));
        assertThat(text("select reason from rejection_list where model_id = ?", model))
                .contains("'mp-unknown'");
        assertThat(text("select reasons -> 0 ->> 'rule' from prediction_list where model_id = ? limit 1", model))
                .isEqualTo("calibration-missing");
        assertThat(text(
                        "select count(*) from prediction_list where model_id = ? and (decision <> 'MAYBE' or"
                                + " interval_low is not null or ood_score is not null or calibration is not null)",
                        model))
                .isEqualTo("0");
        assertThat(text(
                        "select count(*) from prediction_list where model_id = ? and abs(total * total - aleatoric *"
                                + " aleatoric - epistemic * epistemic) > 1e-12",
                        model))
                .isEqualTo("0");
        given().get("/internal/predictions/requests/" + request)
                .then()
                .statusCode(200)
                .body(
                        "completed",
                        equalTo(1),
                        "scored",
                        equalTo(ids.size() - 1),
                        "rejected",
                        equalTo(1),
                        "finished",
                        equalTo(true));
    }

    /** Whoever hears that a shard is done finds the features of what was scored. */
    @Test
    void featuresLieInS3WhenTheShardIsDone() throws IOException {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        var ids = ingest();
        ids.add("mp-unknown");
        send(new PredictionRequested(request, campaign, model, 3, 4, ids), UUID.randomUUID());
        assertThat(completed(1)).hasSize(1);
        try (var content = objects.open(FeatureShard.key(request, model, 3))) {
            FeatureShard shard = FeatureShard.of(content.readAllBytes());
            assertThat(shard.kind()).isEqualTo(MaterialFeatures.SOAP);
            assertThat(shard.ids()).containsExactlyElementsOf(ids.subList(0, ids.size() - 1));
            assertThat(shard.width()).isEqualTo(390 + MaterialFeatures.ELEMENTS);
        }
    }

    @Test
    void oneRequestMayAskModelsOfSeveralProperties() {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        UUID gaps = neighbours.trained("other-property.onnx", "bandGap", false);
        var ids = ingest();
        send(new PredictionRequested(request, campaign, model, 0, 3, ids), UUID.randomUUID());
        send(new PredictionRequested(request, campaign, gaps, 1, 3, ids), UUID.randomUUID());
        send(new PredictionRequested(request, campaign, UUID.randomUUID(), 2, 3, ids), UUID.randomUUID());

        assertThat(completed(3))
                .extracting(PredictionCompleted::shard, PredictionCompleted::scored)
                .containsExactlyInAnyOrder(tuple(0, ids.size()), tuple(1, ids.size()), tuple(2, 0));
        for (UUID each : List.of(model, gaps)) {
            assertThat(text("select distinct property from prediction_list where model_id = ?", each))
                    .isEqualTo(each.equals(model) ? "eAboveHull" : "bandGap");
            assertThat(text("select count(*) from prediction_list where model_id = ?", each))
                    .isEqualTo(String.valueOf(ids.size()));
        }
        given().get("/internal/predictions/requests/" + request)
                .then()
                .body("modelId", equalTo(model.toString()))
                .body("arrived", equalTo(3))
                .body("completed", equalTo(2))
                .body("failed", equalTo(1))
                .body("scored", equalTo(2 * ids.size()))
                .body("finished", equalTo(true));
    }

    @Test
    void scoringAgainReplacesAndForgetsWhatNoLongerHolds() {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        String id = "again-" + request;
        send(new PredictionRequested(request, campaign, model, 0, 2, List.of(id)), UUID.randomUUID());
        assertThat(completed(1).get(0).rejected()).isEqualTo(1);
        neighbours.ingested(id, Fixtures.goldens().get(3).structure());
        send(new PredictionRequested(request, campaign, model, 1, 2, List.of(id, id)), UUID.randomUUID());
        assertThat(completed(2)).extracting(PredictionCompleted::scored).containsExactlyInAnyOrder(0, 1);
        assertThat(text("select count(*) from rejection_list where model_id = ?", model))
                .isEqualTo("0");
        assertThat(text("select count(*) from prediction_list where model_id = ?", model))
                .isEqualTo("1");
    }

    @Test
    void whoeverWaitsIsToldOfAShardThatCannotBeScored() {
        var broken = List.of(
                UUID.randomUUID(),
                neighbours.trained("other-property.onnx", "eAboveHull", false),
                neighbours.trained("structures.jsonl", "eAboveHull", false),
                neighbours.registered(
                        neighbours.described(
                                "eAboveHull",
                                new ManifestFile("ensemble.onnx", "models/not-there", "0".repeat(64), 7, "none")),
                        false));
        for (int shard = 0; shard < broken.size(); shard++) {
            send(
                    new PredictionRequested(request, campaign, broken.get(shard), shard, 4, List.of("a", "b")),
                    UUID.randomUUID());
        }
        assertThat(completed(4)).allSatisfy(event -> {
            assertThat(event.scored()).isZero();
            assertThat(event.rejected()).isEqualTo(2);
            assertThat(event.failure()).isNotBlank();
        });
        assertThat(text("select reason from rejection_list where model_id = ? limit 1", broken.get(0)))
                .contains("is not registered");
        assertThat(text("select reason from rejection_list where model_id = ? limit 1", broken.get(1)))
                .contains("predicts 'bandGap'");
        assertThat(text("select reason from rejection_list where model_id = ? limit 1", broken.get(3)))
                .contains("models/not-there");
    }

    @Test
    void aPromotedModelIsLoadedAheadOfUse() throws JsonProcessingException {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        var event = new ModelPromoted(model, UUID.randomUUID(), "eAboveHull", "", "", "", "", null, 0.1);
        new KafkaTopic("model.promoted")
                .send("eAboveHull", json.writeValueAsString(event), "/cupel/train-worker", UUID.randomUUID());
        Eventually.holds("loaded", LIMIT, () -> cache.cached().contains(model));
        assertThat(cache.cached().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void oneStructureIsScoredAtOnce() throws JsonProcessingException {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        var golden = Fixtures.goldens().get(5);
        var structure = json.readTree(golden.structure().structureJson());
        double q50 = 0;
        for (double[] member : golden.heads()) {
            q50 += member[1] / golden.heads().length;
        }
        double answer = given().contentType("application/json")
                .body(json.writeValueAsString(Map.of("modelId", model, "structure", structure)))
                .post("/internal/predictions")
                .then()
                .statusCode(200)
                .body("decision", equalTo("MAYBE"))
                .extract()
                .jsonPath()
                .getDouble("q50");
        assertThat(answer).isCloseTo(q50, within(2e-6));
    }

    @Test
    void whatCannotBeScoredIsAProblemWithTheValue() {
        UUID model = neighbours.trained("tiny.onnx", "eAboveHull", false);
        post("{\"modelId\":\"" + model + "\",\"structure\":{\"species\":[\"Xx\"]}}", 422, "species");
        post("{\"modelId\":\"" + request + "\",\"structure\":{}}", 404, request.toString());
        post("{\"property\":\"noSuchProperty\",\"structure\":{}}", 409, "noSuchProperty");
        given().get("/internal/predictions/requests/" + request)
                .then()
                .statusCode(404)
                .body("detail", containsString(request.toString()));
    }

    private static void post(String body, int status, String mentioned) {
        given().contentType("application/json")
                .body(body)
                .post("/internal/predictions")
                .then()
                .statusCode(status)
                .body("detail", containsString(mentioned));
    }

    private ArrayList<String> ingest() {
        var ids = new ArrayList<String>();
        for (var golden : Fixtures.goldens()) {
            String id = golden.structure().materialId() + "-" + request;
            neighbours.ingested(id, golden.structure());
            ids.add(id);
        }
        return ids;
    }

    private void send(PredictionRequested event, UUID eventId) {
        try {
            new KafkaTopic("prediction.requested")
                    .send(event.aggregateId(), json.writeValueAsString(event), SOURCE, eventId);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PredictionCompleted> completed(int count) {
        return events(new KafkaTopic("prediction.completed")
                .await(count, LIMIT, message -> request.toString().equals(message.key())));
    }

    private List<PredictionCompleted> completedWithin(Duration time) {
        return events(new KafkaTopic("prediction.completed")
                .read(Integer.MAX_VALUE, time, message -> request.toString().equals(message.key())));
    }

    private List<PredictionCompleted> events(List<ConsumerRecord<String, String>> messages) {
        return messages.stream()
                .map(message -> {
                    try {
                        return json.readValue(message.value(), PredictionCompleted.class);
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private String text(String sql, UUID parameter) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, parameter);
                var row = select.executeQuery();
                return row.next() ? row.getString(1) : "no row";
            }
        });
    }
}
