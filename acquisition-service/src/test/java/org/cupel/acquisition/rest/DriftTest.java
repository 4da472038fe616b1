package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cupel.acquisition.drift.DriftFindings;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.ManifestFile;
import org.cupel.surrogate.drift.RetrainReason;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class DriftTest {

    private static final int MATERIALS = 220;
    private static final Map<String, Object> PATIENT = Map.of("retrainAfter", 100);

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Inject
    TrainedModels models;

    @Inject
    ObjectStore objects;

    @Test
    void saysNothingOfAPoolLikeTheTrainingAndCountsWhatCannotBeRead() {
        CampaignResponse campaign = campaign("steady", "Y", Rocksalts.of(MATERIALS, Rocksalts.COMMON, 4.3, 1));
        UUID model = predicted("steady");
        models.learntFrom(model, Rocksalts.of(400, Rocksalts.COMMON, 4.3, 2));
        others.structure("steady-30", "{}");
        others.structure("steady-31", "{\"lattice\": \"none\"}");
        others.predictNothing(model, "steady-32");
        loop.completeCycle(campaign, model);

        DriftResponse report = report(campaign.id(), 1);

        assertThat(report.occasion()).isEqualTo("pool");
        assertThat(report.modelId()).isEqualTo(model);
        assertThat(report.reasons()).isEmpty();
        assertThat(report.retrainRecommended()).isFalse();
        assertThat(report.poolSampled()).isEqualTo(200);
        assertThat(column(report, "volume.peratom").missing()).isEqualTo(2);
        assertThat(column(report, "q50").missing()).isEqualTo(1);
        assertThat(column(report, "residual").current()).isZero();
        assertThat(report.findings().coverage().value()).isNull();
        assertThat(loop.get(campaign.id()).retrainRecommended()).isFalse();

        loop.shards(report.predictionRequestId()).forEach(shard -> loop.send(Loop.completed(shard)));
        loop.awaitPhase(campaign.id(), "awaiting_results");
        assertThat(loop.rows("select state, attempts from jobs where kind = 'drift' and dedup_key = 'pool/"
                        + report.predictionRequestId() + "'"))
                .isEqualTo(List.of(List.of("succeeded", "1")));
        assertThat(reports(campaign.id())).hasSize(1);
    }

    @Test
    void findsAPoolThatHasMovedAndSaysWhatMoved() {
        CampaignResponse campaign = campaign("moved", "Zr", Rocksalts.of(MATERIALS, Rocksalts.HEAVY, 4.9, 3));
        UUID model = predicted("moved");
        models.learntFrom(model, Rocksalts.of(400, Rocksalts.COMMON, 4.3, 4));
        loop.completeCycle(campaign, model);

        DriftResponse report = report(campaign.id(), 1);

        assertThat(report.retrainRecommended()).isTrue();
        assertThat(report.reasons())
                .extracting(RetrainReason::column)
                .contains("volume.peratom", "number.mean", "composition")
                .doesNotContain("q50", "residual", "elements");
        CampaignResponse seen = loop.awaitPhase(campaign.id(), "awaiting_results");
        assertThat(seen.retrainRecommended()).isTrue();
        assertThat(seen.retrainReasons()).isEqualTo(report.reasons());
        assertThat(loop.rows("select retrain_recommended, jsonb_array_length(retrain_reasons) = "
                        + report.reasons().size() + " from campaign_list where id = '" + campaign.id() + "'"))
                .isEqualTo(List.of(List.of("t", "t")));
        assertThat(loop.trainings(campaign.id(), 1)).hasSize(1);
    }

    @Test
    void comparesFeaturesWhereTheyAreKnown() {
        List<Crystal> pool = Rocksalts.of(MATERIALS, Rocksalts.COMMON, 4.3, 5);
        CampaignResponse campaign = campaign("features", "Nb", pool);
        UUID model = predicted("features");
        String prefix = "features/" + "f".repeat(64) + "/";
        var random = new SplittableRandom(6);
        var learnt = new float[60][];
        Arrays.setAll(learnt, i -> vector(random, 0));
        models.learntFrom(
                model,
                Rocksalts.of(400, Rocksalts.COMMON, 4.3, 7),
                new DriftReference.Features("own", "f".repeat(64), prefix, learnt));
        for (int i = 20; i < 90; i++) {
            // What is unique in the view of this test, in place of a hash.
            objects.put(prefix + "features-" + i, bytes(vector(random, 1)), "application/octet-stream");
        }
        loop.completeCycle(campaign, model);

        DriftResponse report = report(campaign.id(), 1);

        assertThat(report.reasons()).extracting(RetrainReason::column).containsExactly("backbone own");
        assertThat(report.findings().vectors()).anySatisfy(found -> {
            assertThat(found.name()).isEqualTo("backbone own");
            assertThat(found.current()).isEqualTo(70);
        });
    }

    @Test
    void findsResultsThatTheIntervalsDoNotHold() {
        CampaignResponse campaign = campaign("residual", "Mo", Rocksalts.of(MATERIALS, Rocksalts.COMMON, 4.3, 8));
        UUID model = predicted("residual");
        models.learntFrom(model, Rocksalts.of(400, Rocksalts.COMMON, 4.3, 9));
        loop.completeCycle(campaign, model);
        assertThat(report(campaign.id(), 1).retrainRecommended()).isFalse();
        loop.awaitPhase(campaign.id(), "awaiting_results");

        List<UUID> best = loop.candidates(campaign.id(), "ranked");
        for (int i = 0; i < 20; i++) {
            loop.sendToValidation(best.get(i));
            loop.report(best.get(i), "residual-" + i, 0.5, "eV/atom").statusCode(201);
        }

        DriftResponse report = report(campaign.id(), 3);
        assertThat(report.occasion()).isEqualTo("results");
        assertThat(report.results()).isEqualTo(20);
        assertThat(report.reasons()).extracting(RetrainReason::rule).contains("coverage", "ks");
        assertThat(column(report, "residual").current()).isEqualTo(20);
        assertThat(report.findings().coverage().value()).isZero();
        assertThat(report.findings().coverage().target()).isEqualTo(0.9);
    }

    @Test
    void saysWhyThereIsNothingToCompareWith() {
        CampaignResponse old = campaign("old", "Ru", Rocksalts.of(MATERIALS, Rocksalts.COMMON, 4.3, 10));
        UUID oldModel = predicted("old");
        models.withoutReference(oldModel);
        loop.completeCycle(old, oldModel);
        CampaignResponse altered = campaign("altered", "Rh", Rocksalts.of(MATERIALS, Rocksalts.COMMON, 4.3, 11));
        UUID alteredModel = predicted("altered");
        ManifestFile file = models.learntFrom(alteredModel, Rocksalts.of(400, Rocksalts.COMMON, 4.3, 12));
        objects.put(file.key(), "{}".getBytes(StandardCharsets.UTF_8), "application/json");
        loop.completeCycle(altered, alteredModel);

        DriftResponse without = report(old.id(), 1);
        assertThat(without.retrainRecommended()).isNull();
        assertThat(without.notCompared()).contains(DriftReference.FILE).contains("Train again");
        assertThat(report(altered.id(), 1).notCompared())
                .contains("not believed")
                .contains(DriftReference.FILE);
        assertThat(loop.get(old.id()).retrainRecommended()).isNull();
        given().get("/internal/campaigns/{id}/drift", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-campaign"));
    }

    private CampaignResponse campaign(String name, String element, List<Crystal> crystals) {
        CampaignResponse campaign = loop.campaign(name, element, crystals.size(), PATIENT);
        for (int i = 0; i < crystals.size(); i++) {
            others.structure(name + "-" + i, CrystalJson.write(crystals.get(i)));
        }
        return loop.awaitPhase(campaign.id(), "training");
    }

    private UUID predicted(String name) {
        UUID model = UUID.randomUUID();
        others.predict(model, name, 20, MATERIALS);
        return model;
    }

    /** The newest, once there are so many. */
    private DriftResponse report(UUID campaignId, int count) {
        return Eventually.is(count + " reports", Loop.SOON, () -> reports(campaignId), found -> found.size() >= count)
                .get(0);
    }

    private static List<DriftResponse> reports(UUID campaignId) {
        return Arrays.asList(given().get("/internal/campaigns/{id}/drift", campaignId)
                .then()
                .statusCode(200)
                .extract()
                .as(DriftResponse[].class));
    }

    private static DriftFindings.ColumnFinding column(DriftResponse report, String name) {
        return report.findings().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static float[] vector(SplittableRandom random, double shift) {
        var vector = new float[8];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextDouble() + shift);
        }
        return vector;
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }
}
