package org.cupel.predict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

/** A model that was tampered with, seen from outside: the shard, the answer, the health check; and the champion beside it. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class RefusedModelFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    ObjectMapper json;

    @Inject
    Neighbours neighbours;

    @Inject
    ObjectStore objects;

    @Inject
    Transactions transactions;

    @Test
    void theShardFailsWithTheReasonAndTheOtherModelIsUsed() throws JsonProcessingException {
        UUID champion = neighbours.trained("tiny.onnx", "eAboveHull", false);
        predict(champion).statusCode(200);
        // Content is stored once: a graph of the same bytes would be the champion's too.
        byte[] tampered = Fixtures.bytes("radius.onnx");
        ModelManifest manifest = neighbours.described("eAboveHull", neighbours.stored(tampered));
        UUID model = neighbours.registered(manifest, false);
        ManifestFile onnx = manifest.files().get(0);
        byte[] changed = tampered.clone();
        changed[changed.length / 2] ^= 1;
        objects.put(onnx.key(), changed, onnx.mediaType());

        UUID request = UUID.randomUUID();
        var event = new PredictionRequested(request, UUID.randomUUID(), model, 0, 1, List.of("a", "b"));
        new KafkaTopic("prediction.requested")
                .send(
                        event.aggregateId(),
                        json.writeValueAsString(event),
                        "/cupel/acquisition-service",
                        UUID.randomUUID());
        new KafkaTopic("prediction.completed")
                .await(1, LIMIT, message -> request.toString().equals(message.key()));

        assertThat(reason(model)).contains("is refused, file-altered", onnx.sha256());
        predict(model).statusCode(503).body("detail", containsString("file-altered"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(health("signing"), equalTo("strict"))
                .body(health("'refused." + model + "'"), containsString("file-altered"));
        predict(champion).statusCode(200);

        objects.put(onnx.key(), tampered, onnx.mediaType());
        predict(model).statusCode(200);
        given().get("/q/health/ready").then().body(health("'refused." + model + "'"), nullValue());
    }

    private static String health(String name) {
        return "checks.find { it.name == 'models' }.data." + name;
    }

    private ValidatableResponse predict(UUID model) throws JsonProcessingException {
        var structure = json.readTree(Fixtures.goldens().get(3).structure().structureJson());
        return given().contentType("application/json")
                .body(json.writeValueAsString(Map.of("modelId", model, "structure", structure)))
                .post("/internal/predictions")
                .then();
    }

    private String reason(UUID model) {
        return transactions.sqlInNew(connection -> {
            try (var select =
                    connection.prepareStatement("select reason from rejection_list where model_id = ? limit 1")) {
                select.setObject(1, model);
                var row = select.executeQuery();
                return row.next() ? row.getString(1) : "no row";
            }
        });
    }
}
