package org.cupel.train.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cupel.crystal.Crystal;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.decision.Decision;
import org.cupel.surrogate.decision.Verdict;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustParameters;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.cupel.train.TestCrystals;
import org.cupel.train.recipe.MemberRecipe;
import org.cupel.train.recipe.Recipe;
import org.cupel.train.recipe.RecipeFile;
import org.cupel.train.reproduce.Again;
import org.cupel.train.reproduce.ReproductionReport;
import org.cupel.train.trust.HeldOutTable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class TrainingFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String FORMATION_ENERGY = "formationEnergyPerAtom";
    private static final String SOURCE = "/cupel/acquisition-service";

    private final UUID campaign = UUID.randomUUID();

    @Inject
    ObjectMapper json;

    @Inject
    OtherServices others;

    @Inject
    Transactions transactions;

    @Inject
    ObjectStore objects;

    @Inject
    SignedModels signed;

    @Test
    void aRequestBecomesAChampionAndItsSuccessorIsComparedWithIt() throws IOException {
        String property = "eAboveHull";
        others.ingested("flow", property, TestCrystals.some(90, 1));
        others.structure("flow-nan", "{}");
        others.label("flow-nan", property, Double.NaN, "eV/atom");
        others.structure(
                "flow-alone", "{\"lattice\":[[30,0,0],[0,30,0],[0,0,30]],\"species\":[\"Fe\"],\"frac\":[[0,0,0]]}");
        others.label("flow-alone", property, 0.1, "eV/atom");
        others.structure(
                "flow-unit", "{\"lattice\":[[3,0,0],[0,3,0],[0,0,3]],\"species\":[\"Fe\"],\"frac\":[[0,0,0]]}");
        others.label("flow-unit", property, 100.0, "meV/atom");
        others.unlabelled("flow-pool", TestCrystals.some(40, 7));
        others.structure("flow-pool-broken", "{}");

        UUID request = request(property);

        TrainingCompleted first = completed(request);
        assertThat(first.failure()).isNull();
        assertThat(first.promoted()).isTrue();
        assertThat(first.championModelId()).isEqualTo(first.modelId());
        assertThat(first.reason()).contains("no champion to compare with");
        assertThat(life(first.modelId())).isEqualTo("admit trained→challenger, promote challenger→champion");
        ModelPromoted promoted = promoted(first.modelId());
        assertThat(promoted.previousModelId()).isNull();
        filesAreComplete(promoted);
        snapshotIsComplete(promoted.snapshotHash());
        viewsTell(request, first.modelId());
        gatesAreStored(first.modelId());

        others.validated("flow-3", property, 0.77, "experiment");
        others.validated("flow-4", property, 0.66, "surrogate");
        UUID second = request(property);

        TrainingCompleted next = completed(second);
        assertThat(next.failure()).isNull();
        assertThat(value(
                        "select count(*) from promotion_list where champion_model_id = ? and model_id = '"
                                + next.modelId() + "' and champion_validation_mae is not null",
                        first.modelId()))
                .isEqualTo("1");
        assertThat(next.championModelId()).isEqualTo(next.promoted() ? next.modelId() : first.modelId());
        assertThat(life(next.modelId()))
                .startsWith("admit trained→challenger")
                .isEqualTo("admit trained→challenger" + (next.promoted() ? ", promote challenger→champion" : ""));
        assertThat(value("select state from model_list where model_id = ?", first.modelId()))
                .isEqualTo(next.promoted() ? "retired" : "champion");
        assertThat(value("select promotion_reason from run_list where request_id = ?", second))
                .isEqualTo(next.reason());
        shadowIsComplete(next.modelId());
        assertThat(value("select warm_start_model_id from runs where request_id = ?", second))
                .isEqualTo(first.modelId().toString());
        bothComeOutAgain(first.modelId(), next.modelId());
        String lines = snapshot(value("select snapshot_hash from runs where request_id = ?", second));
        assertThat(lines)
                .contains("\"materialId\":\"flow-3\"")
                .contains("\"value\":0.77,\"unit\":\"eV/atom\",\"origin\":\"validated\",\"method\":\"experiment\"")
                .doesNotContain("\"value\":0.66,");
    }

    @Test
    void aRepeatedRequestTrainsOnce() {
        UUID request = UUID.randomUUID();
        TrainingRequested event = new TrainingRequested(request, campaign, "nothing", "test", 0);
        UUID id = UUID.randomUUID();
        send(event, id);
        send(event, id);
        send(event, UUID.randomUUID());

        completed(request);

        assertThat(completions(request, 2, Duration.ofSeconds(3))).hasSize(1);
        assertThat(value("select count(*) from runs where request_id = ?", request))
                .isEqualTo("1");
    }

    @Test
    void tooFewRowsAreToldWithFigures() {
        others.ingested("few", FORMATION_ENERGY, TestCrystals.some(7, 2));

        UUID request = request(FORMATION_ENERGY);

        TrainingCompleted completed = completed(request);
        assertThat(completed.modelId()).isNull();
        assertThat(completed.promoted()).isFalse();
        assertThat(completed.failure())
                .contains("7 materials have a usable label for 'formationEnergyPerAtom'", "needs 50", "Ingest more");
        assertThat(value("select state from run_list where request_id = ?", request))
                .isEqualTo("failed");
    }

    @Test
    void aPropertyWithoutATaskIsToldWithThoseThereAre() {
        TrainingCompleted completed = completed(request("superconductivity"));
        assertThat(completed.modelId()).isNull();
        assertThat(completed.failure())
                .contains("'superconductivity'", "adsorptionEnergy", "bandGap", "eAboveHull", "formationEnergyPerAtom");
    }

    @Test
    void aPoisonedMessageDoesNotStopTheNext() {
        new KafkaTopic("training.requested").sendRaw(campaign.toString(), "{\"requestId\": 7");

        completed(request("nothing"));
    }

    @Test
    void anUnknownRunIsAProblem() {
        given().get("/internal/training/runs/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", containsString("unknown-run"));
    }

    /** The first from fresh weights, the second from those of the first. */
    private void bothComeOutAgain(UUID... models) {
        for (UUID model : models) {
            String manifest = value("select manifest_key from model_list where model_id = ?", model);
            ReproductionReport again = Again.of(manifest, objects, signed, "--exact");
            assertThat(again.reasons()).isEmpty();
            assertThat(again.comparison().weights().values()).isGreaterThan(1_000);
        }
    }

    private void filesAreComplete(ModelPromoted promoted) throws IOException {
        ModelManifest manifest = signed.open(promoted.manifestKey());
        assertThat(manifest.modelId()).isEqualTo(promoted.modelId());
        assertThat(manifest.runId()).isEqualTo(promoted.runId());
        assertThat(manifest.snapshot().sha256()).isEqualTo(promoted.snapshotHash());
        assertThat(manifest.snapshot().rows()).isEqualTo(90);
        assertThat(manifest.backbone()).isNull();
        assertThat(manifest.files())
                .extracting(ManifestFile::path)
                .contains(
                        "ensemble.onnx",
                        "members.safetensors",
                        "recipe.json",
                        "model-card.json",
                        "model-card.md",
                        "model-card.html",
                        "figures/loss-curve.png",
                        "figures/test-parity.svg",
                        "figures/test-parity.png",
                        "figures/test-calibration.svg",
                        "figures/test-discovery.svg",
                        "figures/test-decisions.svg",
                        "figures/test-reliability.svg",
                        "figures/held-out-parity.svg",
                        "figures/held-out-coverage.svg",
                        "note.txt");
        for (ManifestFile file : manifest.files()) {
            assertThat(signed.read(file)).hasSize((int) file.bytes());
        }
        assertThat(signed.read(manifest.file("note.txt").orElseThrow()))
                .asString()
                .isEqualTo("90 rows");
        DriftReference drift =
                json.readValue(signed.read(manifest.file(DriftReference.FILE).orElseThrow()), DriftReference.class);
        assertThat(drift.modelId()).isEqualTo(promoted.modelId());
        assertThat(drift.training().size() + drift.heldOut().size()).isEqualTo(90);
        assertThat(drift.features()).isNull();
        double[] residuals =
                drift.heldOut().column(DriftReference.RESIDUAL).orElseThrow().values();
        assertThat(Arrays.stream(residuals).map(Math::abs).average().orElseThrow())
                .isPositive();
        assertThat(manifest.file("ensemble.onnx").orElseThrow().key()).isEqualTo(promoted.onnxKey());
        assertThat(objects.readVerified(promoted.onnxKey(), promoted.onnxSha256()))
                .isNotEmpty();
        trustIsComplete(manifest);
        JsonNode card =
                json.readTree(signed.read(manifest.file("model-card.json").orElseThrow()));
        assertThat(card.get("seeds").toString()).isEqualTo("[42,43]");
        assertThat(card.get("snapshotHash").asText()).isEqualTo(promoted.snapshotHash());
        assertThat(card.get("metrics").get("validation").get("n").asInt()).isPositive();
        assertThat(card.get("task").get("stable_below").asText()).isEqualTo("0.05");
        for (String part : List.of("validation", "test")) {
            assertThat(card.at("/leakage/" + part + "/rows").asInt())
                    .isEqualTo(card.at("/metrics/" + part + "/n").asInt());
            assertThat(card.at("/leakage/" + part + "/sameComposition").asInt()).isZero();
        }
        assertThat(card.at("/data/elements").toString()).contains("\"Fe\"", "\"O\"");
        assertThat(card.at("/environment/libraries/pytorch").asText()).startsWith("2.");
        assertThat(card.at("/environment/libraries/instructions").asText()).isNotBlank();
        assertThat(signed.read(manifest.file("model-card.html").orElseThrow()))
                .asString()
                .contains(promoted.modelId().toString(), "</html>")
                .contains("id=\"test-parity-title\"", "id=\"held-out-coverage-title\"", "id=\"loss-curve-title\"");
        assertThat(value(
                                "select string_agg(command->>'path', ' ') from tracking_outbox where run_id = ?"
                                        + " and command->>'command' = 'artifact-logged'",
                                promoted.runId())
                        .split(" "))
                .contains("figures/test-parity.svg", "figures/test-parity.png", "figures/held-out-coverage.png")
                .contains("model/ensemble.onnx");
        Recipe recipe = RecipeFile.read(signed.read(manifest.file("recipe.json").orElseThrow()));
        assertThat(recipe.members()).extracting(MemberRecipe::seed).containsExactly(42L, 43L);
        assertThat(recipe.snapshot()).isEqualTo(manifest.snapshot());
        assertThat(recipe.start()).isNull();
        assertThat(recipe.task().task("eAboveHull").thresholds().stableBelow()).isEqualTo(0.05);
        JsonNode baselines = card.get("metrics").get("baselines");
        assertThat(baselines.findValuesAsText("name"))
                .containsExactly("mean", "nearest composition", "random forest", "XGBoost");
        assertThat(baselines)
                .allSatisfy(baseline -> assertThat(baseline.get("validation").get("n"))
                        .isEqualTo(card.get("metrics").get("validation").get("n")));
    }

    private void trustIsComplete(ModelManifest manifest) throws IOException {
        byte[] parameters = signed.read(manifest.file(ModelManifest.TRUST).orElseThrow());
        byte[] support = signed.read(manifest.file(ModelManifest.SUPPORT).orElseThrow());
        TrustModel trust = TrustModel.of(json.readValue(parameters, TrustParameters.class), support);
        assertThat(trust.parameters().provenance())
                .containsEntry("model", manifest.modelId().toString())
                .containsEntry("snapshot", manifest.snapshot().sha256())
                .containsEntry("families-held-out", "false")
                .hasEntrySatisfying(
                        "notes", notes -> assertThat(notes).contains("validation rows alone", "takes too long"));
        HeldOutTable heldOut =
                json.readValue(signed.read(manifest.file(ModelManifest.HELD_OUT).orElseThrow()), HeldOutTable.class);
        assertThat(heldOut.truth()).hasSameSizeAs(heldOut.median()).hasSizeBetween(3, 20);
        assertThat(trust.parameters().provenance()).containsEntry("rows", "" + heldOut.truth().length);
        Crystal crystal = TestCrystals.some(1, 3).get(0);
        var said = EnsemblePrediction.of(MemberPrediction.ofHeads(0, 0.01, 0.02, 0.9, 0.95));
        Verdict verdict = trust.judge(said, SupportFeatures.of(crystal), crystal.composition())
                .verdict();
        assertThat(verdict.decision()).as("so few rows show nothing to be safe").isEqualTo(Decision.MAYBE);
    }

    private void snapshotIsComplete(String hash) throws IOException {
        String[] lines = snapshot(hash).split("\n");
        assertThat(lines).hasSize(90).isSorted();
        assertThat(value("select left_out::text from snapshot_list where hash = ?", hash))
                .contains("\"label is not finite\": 1")
                .contains("\"label has another unit\": 1")
                .contains("\"structure cannot become a graph\": 1");
    }

    private void gatesAreStored(UUID model) {
        assertThat(value("select governance_profile || ' ' || gates_passed from model_list where model_id = ?", model))
                .isEqualTo("development true");
        String gate = "select g->>'%s' from governance_list, jsonb_array_elements(report->'gates') g"
                + " where g->>'name' = '%s' and model_id = ?";
        for (String required : List.of("predictions-finite", "parity", "snapshot-intact", "manifest-signed")) {
            assertThat(value(gate.formatted("status", required), model))
                    .as(required)
                    .isEqualTo("passed");
            assertThat(value(gate.formatted("required", required), model)).isEqualTo("true");
        }
        assertThat(Double.parseDouble(value(gate.formatted("value", "parity"), model)))
                .as("the graph in ONNX Runtime against libtorch, which rounds distances to 1e-3 Å")
                .isBetween(0.0, 1e-4);
        assertThat(value(gate.formatted("n", "validation-spearman"), model))
                .isEqualTo(value("select metrics->'validation'->>'n' from model_list where model_id = ?", model));
        assertThat(value(gate.formatted("status", "loco-coverage"), model)).isEqualTo("not_measured");
    }

    private void shadowIsComplete(UUID challenger) {
        String figures = "select figures->%s from promotion_list where model_id = ?";
        int sampled = Integer.parseInt(value(figures.formatted("'pool'->>'sampled'"), challenger));
        assertThat(sampled)
                .as("40 and a broken one, and perhaps those of another test")
                .isGreaterThanOrEqualTo(41);
        assertThat(value(figures.formatted("'pool'->>'pool'"), challenger)).isEqualTo("" + sampled);
        assertThat(value(figures.formatted("'pool'->>'compared'"), challenger)).isEqualTo("" + (sampled - 1));
        assertThat(value(figures.formatted("'pool'->'decisions'->'changed'->>'n'"), challenger))
                .isEqualTo("" + (sampled - 1));
        assertThat(Double.parseDouble(value(figures.formatted("'pool'->>'spearman'"), challenger)))
                .isBetween(0.3, 1.0);
        assertThat(value(figures.formatted("'validation'->>'rows'"), challenger))
                .isEqualTo(value("select validation_rows from promotion_list where model_id = ?", challenger));
    }

    private String life(UUID model) {
        return value(
                "select string_agg(action || ' ' || from_state || '→' || to_state, ', ' order by move_id)"
                        + " from model_history_list where model_id = ?",
                model);
    }

    private void viewsTell(UUID request, UUID model) {
        assertThat(value("select champion from model_list where model_id = ?", model))
                .isEqualTo("t");
        assertThat(value("select metrics->'validation'->>'mae' from run_list where request_id = ?", request))
                .isNotNull();
        String run = value("select run_id from run_list where request_id = ?", request);
        assertThat(value("select count(distinct member) from epoch_list where run_id = ?", UUID.fromString(run)))
                .isEqualTo("2");
        given().get("/internal/training/runs/" + run)
                .then()
                .statusCode(200)
                .body("state", equalTo("succeeded"), "done", greaterThan(0), "modelId", equalTo(model.toString()));
        assertThat(value("select count(*) from tracking_outbox where run_id = ?", UUID.fromString(run)))
                .satisfies(rows -> assertThat(Integer.parseInt(rows)).isGreaterThan(8));
    }

    private String snapshot(String hash) throws IOException {
        try (InputStream lines = new GZIPInputStream(objects.open("snapshots/" + hash))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private UUID request(String property) {
        UUID request = UUID.randomUUID();
        send(new TrainingRequested(request, campaign, property, "test", 0), UUID.randomUUID());
        return request;
    }

    private void send(TrainingRequested event, UUID id) {
        new KafkaTopic("training.requested").send(campaign.toString(), write(event), SOURCE, id);
    }

    private TrainingCompleted completed(UUID request) {
        List<ConsumerRecord<String, String>> found = completions(request, 1, LIMIT);
        assertThat(found).as("training.completed of " + request).hasSize(1);
        return read(found.get(0).value(), TrainingCompleted.class);
    }

    private List<ConsumerRecord<String, String>> completions(UUID request, int enough, Duration limit) {
        return new KafkaTopic("training.completed")
                .read(enough, limit, message -> message.value().contains(request.toString()));
    }

    private ModelPromoted promoted(UUID model) {
        return read(
                new KafkaTopic("model.promoted")
                        .await(1, LIMIT, message -> read(message.value(), ModelPromoted.class)
                                .modelId()
                                .equals(model))
                        .get(0)
                        .value(),
                ModelPromoted.class);
    }

    private String value(String sql, Object parameter) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, parameter);
                var row = select.executeQuery();
                return row.next() ? row.getString(1) : null;
            }
        });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }
}
