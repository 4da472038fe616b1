package org.cupel.predict;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.predict.model.OnnxEnsemble;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.surrogate.calibration.Interval;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.trust.Judgement;
import org.cupel.surrogate.trust.SupportFeatures;
import org.cupel.surrogate.trust.TrustModel;
import org.cupel.surrogate.trust.TrustSettings;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A model that comes with what was learnt about its errors, from its files to the answer. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class TrustFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Crystal KNOWN =
            CrystalJson.read(Fixtures.goldens().get(5).structure().structureJson());
    private static TrustModel trust;

    @Inject
    ObjectMapper json;

    @Inject
    Neighbours neighbours;

    @Inject
    ObjectStore objects;

    @Inject
    Transactions transactions;

    @BeforeAll
    static void learn() {
        trust = Trusting.learnt(TrustSettings.ENERGY_ABOVE_HULL);
    }

    @Test
    void theAnswerIsWhatTheTrustModelSays() throws JsonProcessingException {
        UUID model = trained("tiny.onnx", "eAboveHull", Trusting.json(trust), trust.supportBytes());
        Judgement expected;
        try (OnnxEnsemble tiny = Fixtures.tinyModel()) {
            expected = trust.judge(Trusting.raw(tiny, KNOWN), SupportFeatures.of(KNOWN), KNOWN.composition());
        }
        assertThat(expected.interval().limited()).isTrue();

        JsonNode answer = answer(model, KNOWN);

        assertThat(answer.get("q10").asDouble()).isEqualTo(expected.quantiles().q10());
        assertThat(answer.get("q50").asDouble()).isEqualTo(expected.quantiles().q50());
        assertThat(answer.get("q90").asDouble()).isEqualTo(expected.quantiles().q90());
        assertThat(answer.get("total").asDouble())
                .isEqualTo(expected.uncertainty().total());
        assertThat(answer.get("pStable").asDouble()).isEqualTo(expected.pStable());
        assertThat(answer.get("pMetastable").asDouble()).isGreaterThanOrEqualTo(expected.pStable());
        assertThat(answer.get("intervalLow").asDouble())
                .isEqualTo(expected.interval().low());
        assertThat(answer.get("intervalHigh").asDouble())
                .isEqualTo(expected.interval().high());
        assertThat(answer.get("oodScore").asDouble())
                .isEqualTo(expected.support().score());
        assertThat(answer.get("novelty").asDouble())
                .isEqualTo(expected.support().novelty());
        assertThat(answer.get("calibration").asText())
                .isEqualTo(trust.parameters().calibration().kind());
        assertThat(answer.get("decision").asText())
                .isEqualTo(expected.verdict().decision().name());
        assertThat(json.convertValue(answer.get("reasons"), Object[].class))
                .isEqualTo(json.convertValue(expected.verdict().reasons(), Object[].class));
    }

    @Test
    void whatIsUnlikeTheTrainingDataIsMaybeWithTheReason() throws JsonProcessingException {
        UUID model = trained("tiny.onnx", "eAboveHull", Trusting.json(trust), trust.supportBytes());

        JsonNode stretched = answer(model, Trusting.sized(KNOWN, 1.7));
        assertThat(stretched.get("decision").asText()).isEqualTo("MAYBE");
        assertThat(failed(stretched)).contains("outside-support").doesNotContain("unknown-elements");
        assertThat(stretched.get("oodScore").asDouble()).isGreaterThan(0.99);

        JsonNode zirconium = answer(
                model,
                CrystalJson.read("{\"lattice\":[[3.2,0,0],[0,3.2,0],[0,0,3.2]],\"species\":[\"Zr\",\"N\"],"
                        + "\"frac\":[[0,0,0],[0.5,0.5,0.5]]}"));
        assertThat(zirconium.get("decision").asText()).isEqualTo("MAYBE");
        assertThat(failed(zirconium)).contains("outside-support", "unknown-elements");
    }

    @Test
    void aShardStoresHowFarEachPredictionMayBeReliedOn() throws JsonProcessingException {
        UUID model = trained("tiny.onnx", "eAboveHull", Trusting.json(trust), trust.supportBytes());

        predicted(model, null);

        JsonNode answer = answer(model, KNOWN);
        assertThat(row(model))
                .isEqualTo(answer.get("intervalLow").asDouble() + " "
                        + answer.get("intervalHigh").asDouble() + " "
                        + answer.get("oodScore").asDouble() + " "
                        + answer.get("novelty").asDouble() + " "
                        + answer.get("calibration").asText() + " outside-support");
    }

    @Test
    void intervalsFollowTheLevelThatIsAskedFor() throws JsonProcessingException {
        UUID model = trained("tiny.onnx", "eAboveHull", Trusting.json(trust), trust.supportBytes());
        double level = 0.3;
        Interval calibrated;
        Interval expected;
        try (OnnxEnsemble tiny = Fixtures.tinyModel()) {
            EnsemblePrediction raw = Trusting.raw(tiny, KNOWN);
            float[] features = SupportFeatures.of(KNOWN);
            calibrated = trust.judge(raw, features, KNOWN.composition()).interval();
            expected = trust.judge(raw, features, KNOWN.composition(), level).interval();
        }

        predicted(model, level);

        assertThat(row(model)).startsWith(expected.low() + " " + expected.high() + " ");
        assertThat(expected.width()).isLessThan(calibrated.width());
    }

    private void predicted(UUID model, Double miscoverage) throws JsonProcessingException {
        UUID request = UUID.randomUUID();
        String id = "trusted-" + request;
        neighbours.ingested(id, Fixtures.goldens().get(5).structure());
        var event = new PredictionRequested(request, UUID.randomUUID(), model, 0, 1, List.of(id), miscoverage);
        new KafkaTopic("prediction.requested")
                .send(
                        event.aggregateId(),
                        json.writeValueAsString(event),
                        "/cupel/acquisition-service",
                        UUID.randomUUID());
        new KafkaTopic("prediction.completed")
                .await(1, LIMIT, message -> request.toString().equals(message.key()));
    }

    @Test
    void trustThatWasTamperedWithIsRefused() throws JsonProcessingException {
        byte[] parameters = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(trust.parameters());
        ManifestFile onnx = neighbours.stored(Fixtures.bytes("tiny.onnx"));
        ManifestFile text = stored(ModelManifest.TRUST, parameters);
        ManifestFile support = stored(ModelManifest.SUPPORT, trust.supportBytes());
        UUID model = neighbours.registered(neighbours.described("eAboveHull", onnx, text, support), false);
        objects.put(text.key(), new String(parameters).replace("0.05", "0.50").getBytes(), "application/json");

        predict(model, KNOWN).statusCode(503).body("detail", containsString("file-altered"));

        objects.put(text.key(), parameters, "application/json");
        predict(model, KNOWN).statusCode(200);
    }

    @Test
    void trustWithoutItsSupportIsRefused() throws JsonProcessingException {
        ManifestFile onnx = neighbours.stored(Fixtures.bytes("tiny.onnx"));
        ManifestFile text = stored(ModelManifest.TRUST, Trusting.json(trust));
        UUID alone = neighbours.registered(neighbours.described("eAboveHull", onnx, text), false);
        predict(alone, KNOWN).statusCode(503).body("detail", containsString("support.bin"));

        byte[] other = Trusting.learnt(TrustSettings.ENERGY_ABOVE_HULL.withStableBelow(0.1))
                .supportBytes();
        other[other.length - 1] ^= 1;
        UUID mixed = trained("tiny.onnx", "eAboveHull", Trusting.json(trust), other);
        predict(mixed, KNOWN).statusCode(503).body("detail", containsString("Fetch both from the same model"));
    }

    @Test
    void ofAnotherPropertyTheIntervalHoldsAndNothingIsDecided() throws JsonProcessingException {
        TrustModel intervals = Trusting.learnt(TrustSettings.INTERVALS_ALONE);
        UUID model = trained("other-property.onnx", "bandGap", Trusting.json(intervals), intervals.supportBytes());

        JsonNode answer = answer(model, KNOWN);

        assertThat(answer.get("decision").asText()).isEqualTo("MAYBE");
        assertThat(answer.at("/reasons/0/rule").asText()).isEqualTo("policy:is-about-eAboveHull");
        assertThat(answer.get("reasons")).hasSize(4);
        assertThat(answer.get("intervalHigh").asDouble())
                .isGreaterThan(answer.get("intervalLow").asDouble());
    }

    private UUID trained(String graph, String property, byte[] parameters, byte[] support) {
        return neighbours.registered(
                neighbours.described(
                        property,
                        neighbours.stored(Fixtures.bytes(graph)),
                        stored(ModelManifest.TRUST, parameters),
                        stored(ModelManifest.SUPPORT, support)),
                false);
    }

    private ManifestFile stored(String path, byte[] content) {
        try {
            var stored = objects.putContent("models", new ByteArrayInputStream(content), "application/octet-stream");
            return new ManifestFile(path, stored.key(), stored.sha256(), content.length, "application/octet-stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode answer(UUID model, Crystal crystal) throws JsonProcessingException {
        return json.readTree(predict(model, crystal).statusCode(200).extract().asString());
    }

    private ValidatableResponse predict(UUID model, Crystal crystal) throws JsonProcessingException {
        var structure = json.readTree(CrystalJson.write(crystal));
        return given().contentType("application/json")
                .body(json.writeValueAsString(Map.of("modelId", model, "structure", structure)))
                .post("/internal/predictions")
                .then();
    }

    private static List<String> failed(JsonNode answer) {
        return StreamSupport.stream(answer.get("reasons").spliterator(), false)
                .filter(reason -> !reason.get("passed").asBoolean())
                .map(reason -> reason.get("rule").asText())
                .toList();
    }

    private String row(UUID model) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement(
                    "select interval_low, interval_high, ood_score, novelty, calibration, reasons -> 0 ->> 'rule'"
                            + " from prediction_list where model_id = ?")) {
                select.setObject(1, model);
                var row = select.executeQuery();
                row.next();
                return row.getDouble(1) + " " + row.getDouble(2) + " " + row.getDouble(3) + " " + row.getDouble(4) + " "
                        + row.getString(5) + " " + row.getString(6);
            }
        });
    }
}
