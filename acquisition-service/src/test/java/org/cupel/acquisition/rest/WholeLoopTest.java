package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class WholeLoopTest {

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Test
    void goesFromLabelsToARankingAndThroughResultsToTheNextTraining() {
        CampaignResponse campaign = loop.campaign("whole", "Sc", 620, Map.of("retrainAfter", 2, "budget", 3));
        assertThat(campaign.phase()).isEqualTo("training");
        assertThat(loop.trainings(campaign.id(), 1).get(0).requestId()).isEqualTo(campaign.trainingRequestId());

        UUID model = loop.completeCycle(campaign.id(), "whole", 620);
        CampaignResponse ranked = loop.awaitPhase(campaign.id(), "awaiting_results");

        assertThat(ranked.iteration()).isEqualTo(1);
        assertThat(loop.shards(ranked.predictionRequestId()))
                .allSatisfy(shard -> assertThat(shard.miscoverage()).isNull());
        assertThat(ranked.modelId()).isEqualTo(model);
        List<UUID> best = loop.candidates(campaign.id(), "ranked");
        assertThat(best).hasSize(600);
        loop.sendToValidation(best.get(0));
        loop.sendToValidation(best.get(1));
        loop.report(best.get(0), "whole-0", 20.0, "meV/atom").statusCode(201).body("outcome", equalTo("validated"));
        assertThat(loop.get(campaign.id()).phase()).isEqualTo("awaiting_results");
        loop.report(best.get(1), "whole-1", 0.2, "eV/atom").statusCode(201).body("outcome", equalTo("rejected"));

        CampaignResponse again = loop.get(campaign.id());
        assertThat(again.phase()).isEqualTo("training");
        assertThat(loop.trainings(campaign.id(), 2).get(1).validationResults()).isGreaterThanOrEqualTo(2);
        loop.completeCycle(campaign.id(), "whole", 620);
        loop.awaitPhase(campaign.id(), "awaiting_results");
        assertThat(loop.get(campaign.id()).iteration()).isEqualTo(2);
        assertThat(loop.shards(loop.get(campaign.id()).predictionRequestId()))
                .as("one result inside its interval and one outside ask for wider ones")
                .allSatisfy(shard -> assertThat(shard.miscoverage()).isCloseTo(0.084, within(1e-12)));
        assertThat(loop.candidates(campaign.id(), "ranked")).hasSize(598).doesNotContain(best.get(0), best.get(1));
        assertThat(loop.rows("select count(*), min(version), max(version) from candidate_list where campaign_id = '"
                        + campaign.id() + "' and state = 'ranked'"))
                .isEqualTo(List.of(List.of("598", "2", "2")));
        new KafkaTopic("candidates.ranked").await(2, Loop.SOON, message -> message.key()
                .equals(campaign.id().toString()));
        new KafkaTopic("validation.recorded").await(2, Loop.SOON, message -> message.key()
                .equals(campaign.id().toString()));
    }

    @Test
    void finishesWhenTheBudgetIsUsedAfterALastTraining() {
        CampaignResponse campaign = loop.rankedCampaign("budget", "Ti", 40, Map.of("budget", 1));
        List<UUID> best = loop.candidates(campaign.id(), "ranked");
        loop.sendToValidation(best.get(0));
        loop.move(best.get(1), "flag", 1).statusCode(200);
        loop.move(best.get(1), "send_to_validation", 2)
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:budget-used"))
                .body("budget", equalTo(1));
        loop.report(best.get(0), "budget-0", 0.01, "eV/atom").statusCode(201);

        CampaignResponse last = loop.awaitPhase(campaign.id(), "training");
        UUID model = UUID.randomUUID();
        loop.send(new TrainingCompleted(
                last.trainingRequestId(), campaign.id(), "eAboveHull", model, true, model, null, null));

        assertThat(loop.awaitPhase(campaign.id(), "idle").state()).isEqualTo("finished");
        assertThat(loop.get(campaign.id()).message()).contains("budget of 1");
        loop.move(best.get(2), "flag", 1).statusCode(409).body("type", equalTo("urn:cupel:problem:campaign-finished"));
    }

    @Test
    void countsRepeatedAndLateMessagesOnce() {
        CampaignResponse campaign = loop.campaign("twice", "V", 620, Map.of());
        UUID model = UUID.randomUUID();
        others.predict(model, "twice", 20, 619);
        others.reject(model, "twice-619", "no neighbours");
        var trained = new TrainingCompleted(
                campaign.trainingRequestId(), campaign.id(), "eAboveHull", model, true, model, null, null);
        loop.send(trained, loop.send(trained));
        UUID first = loop.awaitPhase(campaign.id(), "predicting").predictionRequestId();
        loop.send(trained);
        var shards = loop.shards(first);
        assertThat(shards).hasSize(3).allSatisfy(shard -> assertThat(shard.materialIds())
                .hasSizeLessThanOrEqualTo(250));
        var one = Loop.completed(shards.get(0));
        loop.send(one, loop.send(one));
        loop.send(one);
        loop.post("/internal/campaigns/" + campaign.id() + "/predictions", Map.of())
                .statusCode(202);
        assertThat(loop.get(campaign.id()).predictionRequestId()).isEqualTo(first);
        shards.forEach(shard -> loop.send(Loop.completed(shard)));
        loop.awaitPhase(campaign.id(), "awaiting_results");

        loop.post("/internal/campaigns/" + campaign.id() + "/predictions", Map.of())
                .statusCode(202);
        UUID second = loop.awaitPhase(campaign.id(), "predicting").predictionRequestId();
        shards.forEach(shard -> loop.send(Loop.completed(shard)));
        loop.shards(second).forEach(shard -> loop.send(Loop.completed(shard)));
        loop.awaitPhase(campaign.id(), "awaiting_results");

        assertThat(loop.rows("select iteration, pool_size, ranked from active_learning_run_list where campaign_id = '"
                        + campaign.id() + "' order by created_at"))
                .isEqualTo(List.of(List.of("1", "600", "599"), List.of("2", "600", "599")));
        assertThat(loop.trainings(campaign.id(), 1)).hasSize(1);
    }

    @Test
    void goesOnWithTheChampionWhenTrainingFailsAndSaysSo() {
        CampaignResponse campaign = loop.campaign("fallback", "Cr", 30, Map.of());
        UUID champion = UUID.randomUUID();
        loop.send(new TrainingCompleted(
                campaign.trainingRequestId(), campaign.id(), "eAboveHull", null, false, champion, "loss is NaN", null));

        CampaignResponse predicting = loop.awaitPhase(campaign.id(), "predicting");

        assertThat(predicting.modelId()).isEqualTo(champion);
        assertThat(predicting.message()).contains("loss is NaN").contains(champion.toString());
    }

    @Test
    void aModelThatIsRefusedLeavesTheRankingBeforeAndSaysWhy() {
        CampaignResponse campaign = loop.rankedCampaign("refused", "Co", 40, Map.of());
        List<UUID> before = loop.candidates(campaign.id(), "ranked");
        loop.post("/internal/campaigns/" + campaign.id() + "/predictions", Map.of())
                .statusCode(202);
        UUID request = loop.awaitPhase(campaign.id(), "predicting").predictionRequestId();
        loop.shards(request).forEach(shard -> loop.send(Loop.refused(shard, "Model 7 is refused, unsigned: sign it.")));

        CampaignResponse failed = loop.awaitPhase(campaign.id(), "failed");

        assertThat(failed.state()).isEqualTo("running");
        assertThat(failed.message()).contains("Model 7 is refused, unsigned: sign it.", "The ranking before stays");
        assertThat(loop.candidates(campaign.id(), "ranked")).hasSize(20).isEqualTo(before);
        loop.post("/internal/campaigns/" + campaign.id() + "/predictions", Map.of())
                .statusCode(202);
        loop.shards(loop.awaitPhase(campaign.id(), "predicting").predictionRequestId())
                .forEach(shard -> loop.send(Loop.completed(shard)));
        assertThat(loop.awaitPhase(campaign.id(), "awaiting_results").iteration())
                .isEqualTo(2);
    }

    @Test
    void predictionsOfAPoolThatIsAllPendingAreRefusedAndNothingChanges() {
        CampaignResponse campaign = loop.rankedCampaign("all-pending", "Er", 24, Map.of());
        loop.candidates(campaign.id(), "ranked")
                .forEach(candidate ->
                        loop.move(candidate, "flag", loop.version(candidate)).statusCode(200));
        CampaignResponse before = loop.get(campaign.id());

        loop.post("/internal/campaigns/" + campaign.id() + "/predictions", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:all-pending"))
                .body("pending", equalTo(4))
                .body("detail", containsString("withdraw candidates"));

        assertThat(loop.get(campaign.id())).isEqualTo(before);
        assertThat(before.predictionRequestId()).isEqualTo(campaign.predictionRequestId());
        assertThat(before.pending()).isEqualTo(4);
    }

    @Test
    void failsWithoutAChampionAndIsTriedAgainByHand() {
        CampaignResponse campaign = loop.campaign("failing", "Mn", 30, Map.of());
        loop.send(new TrainingCompleted(
                campaign.trainingRequestId(), campaign.id(), "eAboveHull", null, false, null, "disk full", null));
        assertThat(loop.awaitPhase(campaign.id(), "failed").message()).contains("disk full");

        loop.post("/internal/campaigns/" + campaign.id() + "/training", Map.of())
                .statusCode(202);

        CampaignResponse retried = loop.get(campaign.id());
        assertThat(retried.phase()).isEqualTo("training");
        assertThat(retried.trainingRequestId()).isNotEqualTo(campaign.trainingRequestId());
    }

    @Test
    void aPausedCampaignTakesInButStartsNothing() {
        CampaignResponse campaign = loop.campaign("paused", "Fe", 30, Map.of());
        loop.post("/internal/campaigns/" + campaign.id() + "/pause", Map.of("actor", "ada"))
                .statusCode(200);
        UUID model = UUID.randomUUID();
        loop.send(new TrainingCompleted(
                campaign.trainingRequestId(), campaign.id(), "eAboveHull", model, true, model, null, null));
        CampaignResponse waiting = Eventually.is(
                "champion known", Loop.SOON, () -> loop.get(campaign.id()), seen -> model.equals(seen.modelId()));
        assertThat(waiting.predictionRequestId()).isNull();
        loop.post("/internal/campaigns/" + campaign.id() + "/training", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:campaign-paused"));

        loop.post("/internal/campaigns/" + campaign.id() + "/resume", Map.of()).statusCode(200);

        assertThat(loop.get(campaign.id()).predictionRequestId()).isNotNull();
    }
}
