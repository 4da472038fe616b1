package org.cupel.train.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.testkit.CupelStack;
import org.cupel.train.TestCrystals;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stops a model that is trained well, one fault after the other; the champion of before stays. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class GateFlowTest {

    private static final String PROPERTY = "hardness";

    @Inject
    OtherServices others;

    @Inject
    Trainings trainings;

    @Inject
    PredictWorkerStandIn predictor;

    @Inject
    Transactions transactions;

    @Inject
    ModelStore models;

    @Inject
    SignedModels signed;

    @Inject
    ObjectStore objects;

    @AfterEach
    void tellTheTruth() {
        predictor.tellsTheTruth();
    }

    @Test
    void whateverIsWrongIsToldAndTheChampionStays() throws IOException {
        others.ingested("gate", PROPERTY, "GPa", TestCrystals.some(80, 3));
        UUID champion = trainings.train(PROPERTY).modelId();
        assertThat(state(champion)).isEqualTo("champion");
        tellsHowOftenItsIntervalsHold(champion);

        withoutCalibration(champion);
        withAnAlteredManifest(champion);
        withAnotherGraph(champion);
        withLabelsThatAreNoNumbers(champion);
    }

    private void tellsHowOftenItsIntervalsHold(UUID champion) {
        assertThat(reliability(champion, "jsonb_array_length(r->'levels')")).isEqualTo("20");
        assertThat(reliability(champion, "r->'levels'->19->>'level'")).isEqualTo("0.99");
        assertThat(reliability(champion, "r->'levels'->19->>'n'"))
                .isEqualTo(reliability(champion, "r->'intervals'->0->>'n'"))
                .isNotEqualTo("0");
        assertThat(reliability(champion, "(r->'levels'->0->>'value')::float <= (r->'levels'->19->>'value')::float"))
                .isEqualTo("true");
        assertThat(reliability(
                        champion,
                        "bool_and(f->>'family' is not null and (f->>'low95')::float <= (f->>'high95')::float)"
                                + " from jsonb_array_elements(r->'families') f"))
                .isEqualTo("true");
    }

    /** @param figure SQL over the figures {@code r} */
    private String reliability(UUID model, String figure) {
        return trainings.value(
                "select (select " + figure + ")::text from"
                        + " (select report->'reliability' as r from governance_list where model_id = ?) g",
                model);
    }

    private void withoutCalibration(UUID champion) throws IOException {
        UUID refused = refused(champion, "calibrated (0 on 1 case; must be at least 1", this::publishWithoutTrust);
        assertThat(gate(refused, "explanation", "calibrated")).contains("comes without 'trust.json'");
        assertThat(gate(refused, "status", "manifest-signed")).isEqualTo("passed");
        assertThat(gate(refused, "status", "test-coverage")).isEqualTo("not_measured");
        assertThat(reliability(refused, "jsonb_array_length(r->'levels')")).isEqualTo("0");
        reportIsTracked(refused);
    }

    private void publishWithoutTrust(TrainedModel model) {
        ModelManifest manifest = signed.open(model.manifestKey());
        List<ManifestFile> files = manifest.files().stream()
                .filter(file -> !file.path().equals(ModelManifest.TRUST))
                .toList();
        ModelManifest another = new ModelManifest(
                manifest.format(),
                manifest.modelId(),
                manifest.runId(),
                manifest.property(),
                manifest.createdAt(),
                manifest.snapshot(),
                manifest.backbone(),
                manifest.codeRevision(),
                files);
        others.published(model.modelId(), signed.store(another).manifest().key());
    }

    private void withAnAlteredManifest(UUID champion) {
        UUID refused = refused(champion, "manifest-signed (0 on 1 case", model -> overwrite(model.manifestKey(), "{}"));
        assertThat(gate(refused, "explanation", "manifest-signed")).contains("is not what was stored there");
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("actor", "ada", "reason", "I know better"))
                .post("/internal/training/models/" + refused + "/promotion")
                .then()
                .statusCode(409)
                .body("type", containsString("gates-failed"))
                .body("failed", hasItems("manifest-signed", "calibrated"))
                .body("gates.find { it.name == 'manifest-signed' }.value", equalTo(0.0f))
                .body("gates.find { it.name == 'manifest-signed' }.threshold", equalTo(1.0f))
                .body("gates.find { it.name == 'manifest-signed' }.explanation", containsString("It was refused"));
    }

    private void withAnotherGraph(UUID champion) {
        UUID refused = refused(
                champion, "manifest-signed (0 on 1 case", model -> overwrite(model.onnxKey(), "not what was exported"));
        assertThat(gate(refused, "explanation", "manifest-signed")).contains("file 'ensemble.onnx'");
    }

    /** No row is left to learn from, which is told before anything is trained. */
    private void withLabelsThatAreNoNumbers(UUID champion) {
        others.spoiled("gate", Double.NaN);
        TrainingCompleted failed = trainings.train(PROPERTY);
        assertThat(failed.modelId()).isNull();
        assertThat(failed.promoted()).isFalse();
        assertThat(failed.failure())
                .contains("0 materials have a usable label for 'hardness'", "label is not finite=80");
        assertThat(failed.championModelId()).isEqualTo(champion);
        assertThat(state(champion)).isEqualTo("champion");
    }

    /** @param fault what happens to the model between its training and its gates */
    private UUID refused(UUID champion, String reason, Consumer<TrainedModel> fault) {
        predictor.lies(truth -> {
            fault.accept(transactions.inNew(() -> models.find(truth.modelId()).orElseThrow()));
            return truth;
        });
        TrainingCompleted completed = trainings.train(PROPERTY);
        predictor.tellsTheTruth();
        assertThat(completed.failure()).isNull();
        assertThat(completed.promoted()).isFalse();
        assertThat(completed.championModelId()).isEqualTo(champion);
        assertThat(completed.reason())
                .startsWith("Refused by the gates of profile 'development'")
                .contains(reason);
        assertThat(state(completed.modelId())).isEqualTo("refused");
        assertThat(state(champion)).isEqualTo("champion");
        return completed.modelId();
    }

    private void reportIsTracked(UUID model) throws IOException {
        String artifact = "select command->>'objectKey' from tracking_outbox where run_id ="
                + " (select run_id from model_list where model_id = ?) and command->>'path' = ?";
        String json = trainings.value(artifact, model, "model/governance.json");
        String html = trainings.value(artifact, model, "model/governance.html");
        assertThat(content(json)).contains("\"profile\" : \"development\"", "\"name\" : \"calibrated\"");
        assertThat(content(html))
                .contains("<b>stopped by</b>", model.toString(), "<td class=\"asked\">calibrated</td>", "</html>");
    }

    private String content(String key) throws IOException {
        try (var content = objects.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void overwrite(String key, String text) {
        objects.put(key, text.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private String gate(UUID model, String member, String name) {
        return trainings.value(
                "select g->>'" + member + "' from governance_list, jsonb_array_elements(report->'gates') g"
                        + " where model_id = ? and g->>'name' = ?",
                model,
                name);
    }

    private String state(UUID model) {
        return trainings.value("select state from model_list where model_id = ?", model);
    }
}
