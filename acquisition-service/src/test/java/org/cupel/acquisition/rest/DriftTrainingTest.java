package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(DriftTrainingTest.Asking.class)
class DriftTrainingTest {

    private static final int MATERIALS = 120;

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Inject
    TrainedModels models;

    /** Drift brings training forward. */
    public static final class Asking implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cupel.acquisition.drift.ask-for-training", "true");
        }
    }

    @Test
    void asksOncePerModelAndOnlyWithSomethingNewToLearn() {
        CampaignResponse campaign = moved("asking", "Pd");
        UUID model = UUID.randomUUID();
        others.predict(model, "asking", 20, MATERIALS);
        models.learntFrom(model, Rocksalts.of(300, Rocksalts.COMMON, 4.3, 21));
        loop.completeCycle(campaign, model);
        CampaignResponse found = recommended(campaign.id());
        assertThat(found.phase()).isEqualTo("awaiting_results");
        assertThat(loop.trainings(campaign.id(), 1)).hasSize(1);

        List<UUID> best = loop.candidates(campaign.id(), "ranked");
        report(best.get(0), "asking-0");
        TrainingRequested asked = loop.trainings(campaign.id(), 2).get(1);
        assertThat(asked.reason()).startsWith("Drift, with 1 new").contains("than in training");

        lost(loop.awaitPhase(campaign.id(), "training"), model);
        UUID request = loop.awaitPhase(campaign.id(), "predicting").predictionRequestId();
        loop.shards(request).forEach(shard -> loop.send(Loop.completed(shard)));
        Eventually.is(
                "second report",
                Loop.SOON,
                () -> loop.rows("select count(*) from drift_reports where retrain_recommended and model_id = '" + model
                        + "' and occasion = 'pool'"),
                rows -> rows.get(0).get(0).equals("2"));
        loop.awaitPhase(campaign.id(), "awaiting_results");
        report(best.get(1), "asking-1");

        assertThat(loop.get(campaign.id()).phase()).isEqualTo("awaiting_results");
        assertThat(loop.get(campaign.id()).retrainRecommended()).isTrue();
        assertThat(loop.rows("select count(*) from training_requests where campaign_id = '" + campaign.id() + "'"))
                .isEqualTo(List.of(List.of("2")));
    }

    private CampaignResponse moved(String name, String element) {
        CampaignResponse campaign = loop.campaign(name, element, MATERIALS, Map.of("retrainAfter", 100));
        List<Crystal> pool = Rocksalts.of(MATERIALS, Rocksalts.HEAVY, 4.9, 20);
        for (int i = 0; i < MATERIALS; i++) {
            others.structure(name + "-" + i, CrystalJson.write(pool.get(i)));
        }
        return loop.awaitPhase(campaign.id(), "training");
    }

    private CampaignResponse recommended(UUID campaignId) {
        loop.awaitPhase(campaignId, "awaiting_results");
        return Eventually.is(
                "recommendation",
                Loop.SOON,
                () -> loop.get(campaignId),
                campaign -> Boolean.TRUE.equals(campaign.retrainRecommended()));
    }

    private void report(UUID candidateId, String key) {
        loop.sendToValidation(candidateId);
        loop.report(candidateId, key, 0.03, "eV/atom").statusCode(201);
    }

    /** The training ends with a challenger that does not become champion. */
    private void lost(CampaignResponse campaign, UUID champion) {
        loop.send(new TrainingCompleted(
                campaign.trainingRequestId(),
                campaign.id(),
                "eAboveHull",
                UUID.randomUUID(),
                false,
                champion,
                null,
                null));
    }
}
