package org.cupel.train.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.event.ModelProbed;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.testkit.CupelStack;
import org.cupel.train.TestCrystals;
import org.cupel.train.model.ModelStore;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.promotion.ModelAction;
import org.cupel.train.promotion.ModelLedger;
import org.cupel.train.promotion.Titles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is champion and how it comes to be, on models that were really trained, signed and probed. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class TitleFlowTest {

    private static final String PROPERTY = "bandGap";

    @Inject
    OtherServices others;

    @Inject
    Trainings trainings;

    @Inject
    PredictWorkerStandIn predictor;

    @Inject
    Transactions transactions;

    @Inject
    ModelLedger ledger;

    @Inject
    ModelStore models;

    @Inject
    Titles titles;

    @Inject
    ObjectStore objects;

    @AfterEach
    void tellTheTruth() {
        predictor.tellsTheTruth();
    }

    @Test
    void aTitleChangesHandsAndComesBack() {
        others.ingested("title", PROPERTY, "eV", TestCrystals.some(80, 3));
        UUID first = trainings.train(PROPERTY).modelId();
        UUID second = secondChampion(first);

        UUID refused = aFailedGateRefusesWhateverTheComparisonSays(second);
        whoIsRefusedIsNeverPromoted(refused);

        String key = UUID.randomUUID().toString();
        long move = rollBack(key, order("found to be worse"))
                .statusCode(200)
                .body("modelId", equalTo(first.toString()))
                .body("previousModelId", equalTo(second.toString()))
                .body("action", equalTo("restore"))
                .extract()
                .jsonPath()
                .getLong("moveId");
        assertThat(rollBack(key, order("found to be worse"))
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getLong("moveId"))
                .isEqualTo(move);
        rollBack(key, order("another reason")).statusCode(422).body("type", containsString("idempotency-key-reused"));
        List<ModelPromoted> told = trainings.told(PROPERTY, 3);
        assertThat(told)
                .extracting(ModelPromoted::modelId, ModelPromoted::previousModelId)
                .containsExactly(tuple(first, null), tuple(second, first), tuple(first, second));

        rollBack(newKey(), order("once more")).statusCode(409).body("type", containsString("nothing-to-roll-back-to"));
        rollBack(newKey(), order("back to the second", "to", second))
                .statusCode(200)
                .body("modelId", equalTo(second.toString()));
        rollBack(newKey(), order("to itself", "to", second))
                .statusCode(409)
                .body("type", containsString("illegal-transition"))
                .body("state", equalTo("champion"));
        rollBack(newKey(), order("to whom never was", "to", refused))
                .statusCode(409)
                .body("type", containsString("never-champion"));
        rollBack(newKey(), order("on old news", "expectedChampion", first))
                .statusCode(409)
                .body("type", containsString("stale-champion"))
                .body("championModelId", equalTo(second.toString()));
        theHistoryIsWhole(first, second);
        halfAChangeIsNone(first, second);
        manyAtOnceWaitForEachOther(first, second);
        whoseFilesAreGoneStaysRetired(first, second);
    }

    @Test
    void theFirstModelOfAPropertyPassesItsGatesOrThereIsNoChampion() {
        others.ingested("none", "adsorptionEnergy", "eV", TestCrystals.some(70, 4));
        predictor.lies(truth -> new ModelProbed(truth.modelId(), 0, null, "no ONNX graph"));

        TrainingCompleted completed = trainings.train("adsorptionEnergy");

        assertThat(completed.failure()).isNull();
        assertThat(completed.promoted()).isFalse();
        assertThat(completed.modelId()).isNotNull();
        assertThat(completed.championModelId()).isNull();
        assertThat(completed.reason())
                .contains("Refused by the gates of profile 'development': parity (Not measured.")
                .endsWith("predict-worker said of it: no ONNX graph");
        assertThat(trainings.value("select state from run_list where model_id = ?", completed.modelId()))
                .isEqualTo("succeeded");
        assertThat(trainings.value("select state from model_list where model_id = ?", completed.modelId()))
                .isEqualTo("refused");
        post("/internal/training/properties/adsorptionEnergy/rollback", newKey(), order("there is none"))
                .statusCode(409)
                .body("type", containsString("no-champion"));
    }

    @Test
    void aTitleIsAskedForWithANameAReasonAndAKey() {
        String path = "/internal/training/models/" + UUID.randomUUID() + "/promotion";
        given().contentType(ContentType.JSON)
                .body(order("why not"))
                .post(path)
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-missing"));
        post(path, newKey(), Map.of("actor", "ada")).statusCode(422).body("type", containsString("invalid-promotion"));
        post(path, newKey(), order("why not")).statusCode(404).body("type", containsString("unknown-model"));
    }

    /** The second model wins the comparison, or a person promotes it. */
    private UUID secondChampion(UUID first) {
        TrainingCompleted second = trainings.train(PROPERTY);
        assertThat(second.championModelId()).isEqualTo(second.promoted() ? second.modelId() : first);
        if (!second.promoted()) {
            assertThat(second.reason()).startsWith("It stays challenger: validation MAE");
            promote(second.modelId(), "as good for me").statusCode(200).body("state", equalTo("champion"));
        }
        assertThat(state(first)).isEqualTo("retired");
        return second.modelId();
    }

    private UUID aFailedGateRefusesWhateverTheComparisonSays(UUID champion) {
        predictor.lies(truth -> new ModelProbed(truth.modelId(), truth.structures(), 0.5, null));
        TrainingCompleted refused = trainings.train(PROPERTY);
        assertThat(refused.promoted()).isFalse();
        assertThat(refused.failure()).isNull();
        assertThat(refused.championModelId()).isEqualTo(champion);
        assertThat(refused.reason()).contains("parity (0.500 on");
        assertThat(state(refused.modelId())).isEqualTo("refused");
        assertThat(state(champion)).isEqualTo("champion");
        return refused.modelId();
    }

    private void whoIsRefusedIsNeverPromoted(UUID refused) {
        promote(refused, "I know better")
                .statusCode(409)
                .body("type", containsString("gates-failed"))
                .body("failed", contains("parity"))
                .body("profile", equalTo("development"));
        assertThat(state(refused)).isEqualTo("refused");
    }

    private void theHistoryIsWhole(UUID first, UUID second) {
        assertThat(trainings.value(
                        "select string_agg(model_id || ' ' || action || ' ' || (until is null), ', ' order by move_id)"
                                + " from reign_list where property = ?",
                        PROPERTY))
                .isEqualTo(first + " promote false, " + second + " promote false, " + first + " restore false, "
                        + second + " restore true");
        assertThat(trainings.value(
                        "select actor || ': ' || reason from reign_list where property = ? and until is null",
                        PROPERTY))
                .isEqualTo("ada: back to the second");
        assertThat(trainings.value(
                        "select count(*) from model_history_list h where property = ? and from_state = 'champion'",
                        PROPERTY))
                .isEqualTo("3");
    }

    /** Whatever dies before the end of the transaction leaves nothing of it. */
    private void halfAChangeIsNone(UUID first, UUID second) {
        String moves = trainings.value("select count(*) from model_history");
        String events = trainings.value("select count(*) from outbox");
        TrainedModel target = transactions.inNew(() -> models.find(first).orElseThrow());
        TrainedModel champion = transactions.inNew(() -> models.find(second).orElseThrow());
        assertThatThrownBy(() -> transactions.inNew(() -> {
                    ledger.lock(PROPERTY);
                    titles.crown(target, ModelAction.RESTORE, champion, "ada", "dies", null, null);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(state(second)).isEqualTo("champion");
        assertThat(state(first)).isEqualTo("retired");
        assertThat(trainings.value("select count(*) from model_history")).isEqualTo(moves);
        assertThat(trainings.value("select count(*) from outbox")).isEqualTo(events);
    }

    private void manyAtOnceWaitForEachOther(UUID first, UUID second) {
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> wishes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            UUID wanted = i % 2 == 0 ? first : second;
            wishes.add(() ->
                    rollBack(newKey(), order("race", "to", wanted)).extract().statusCode());
        }
        try {
            for (Future<Integer> answer : people.invokeAll(wishes)) {
                assertThat(answer.get()).isIn(200, 409);
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        } finally {
            people.shutdownNow();
        }
        assertThat(trainings.value(
                        "select count(*) from model_states where property = ? and state = 'champion'", PROPERTY))
                .isEqualTo("1");
        assertThat(trainings.value(
                        "select count(*) from (select previous_model_id, lag(model_id) over (order by move_id) as before"
                                + " from reign_list where property = ?) r where previous_model_id is distinct from before",
                        PROPERTY))
                .as("reigns that do not follow the one before")
                .isEqualTo("0");
    }

    private void whoseFilesAreGoneStaysRetired(UUID first, UUID second) {
        if (state(first).equals("champion")) {
            rollBack(newKey(), order("set up", "to", second)).statusCode(200);
        }
        objects.delete(
                transactions.inNew(() -> models.find(first).orElseThrow()).weightsKey());
        rollBack(newKey(), order("to what is gone", "to", first))
                .statusCode(409)
                .body("type", containsString("files-refused"))
                .body("detail", containsString("members.safetensors"));
        assertThat(state(second)).isEqualTo("champion");
    }

    private String state(UUID model) {
        return trainings.value("select state from model_list where model_id = ?", model);
    }

    private ValidatableResponse promote(UUID model, String reason) {
        return post("/internal/training/models/" + model + "/promotion", newKey(), order(reason));
    }

    private ValidatableResponse rollBack(String key, Map<String, ?> body) {
        return post("/internal/training/properties/" + PROPERTY + "/rollback", key, body);
    }

    private static ValidatableResponse post(String path, String key, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    private static Map<String, Object> order(String reason) {
        return Map.of("actor", "ada", "reason", reason);
    }

    private static Map<String, Object> order(String reason, String name, UUID value) {
        Map<String, Object> order = new HashMap<>(order(reason));
        order.put(name, value);
        return order;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
