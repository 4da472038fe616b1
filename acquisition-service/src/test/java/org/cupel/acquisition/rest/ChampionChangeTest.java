package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person promotes or rolls back, and campaigns follow the champion. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ChampionChangeTest {

    /** No other test has campaigns about it. */
    private static final String PROPERTY = "formationEnergyPerAtom";

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @AfterEach
    void nobodyReigns() {
        others.dethrone(PROPERTY);
    }

    @Test
    void aRollBackPredictsAndRanksOnceMoreHoweverOftenItIsToldOf() {
        CampaignResponse campaign = campaign("crown");
        UUID first = predicted("crown", 0);
        UUID second = predicted("crown", 5);
        loop.completeCycle(campaign, second);
        loop.awaitPhase(campaign.id(), "awaiting_results");

        others.crown(PROPERTY, first);
        ModelPromoted rollBack = promoted(first, second);
        loop.send(rollBack, loop.send(rollBack));
        loop.send(rollBack);

        CampaignResponse predicting = loop.awaitPhase(campaign.id(), "predicting");
        assertThat(predicting.modelId()).isEqualTo(first);
        assertThat(predicting.message()).contains("Champion " + first + " took the place of " + second);
        loop.shards(predicting.predictionRequestId()).forEach(shard -> {
            assertThat(shard.modelId()).isEqualTo(first);
            loop.send(Loop.completed(shard));
        });
        assertThat(loop.awaitPhase(campaign.id(), "awaiting_results").iteration())
                .isEqualTo(2);
        loop.send(rollBack);
        theCampaignStaysWhereItIs(campaign.id(), first, 2);
        assertThat(loop.rows("select distinct model_id from candidate_list where campaign_id = '" + campaign.id()
                        + "' and state = 'ranked'"))
                .isEqualTo(List.of(List.of(first.toString())));
    }

    @Test
    void theChampionOfATrainingPredictsOnceWhicheverNewsComesFirst() {
        CampaignResponse campaign = campaign("news");
        UUID model = predicted("news", 0);
        others.crown(PROPERTY, model);
        loop.send(promoted(model, null));
        theCampaignStaysInTraining(campaign);
        loop.completeCycle(campaign, model);
        loop.awaitPhase(campaign.id(), "awaiting_results");
        loop.send(promoted(model, null));
        theCampaignStaysWhereItIs(campaign.id(), model, 1);
    }

    @Test
    void predictionsOfAModelThatLostTheTitleAreNotWaitedFor() {
        CampaignResponse campaign = campaign("overtaken");
        UUID slow = predicted("overtaken", 0);
        UUID next = predicted("overtaken", 3);
        loop.send(new TrainingCompleted(
                campaign.trainingRequestId(), campaign.id(), PROPERTY, slow, true, slow, null, null));
        UUID waited = loop.awaitPhase(campaign.id(), "predicting").predictionRequestId();

        others.crown(PROPERTY, next);
        loop.send(promoted(next, slow));
        CampaignResponse anew = Eventually.is(
                "the next model predicts",
                Loop.SOON,
                () -> loop.get(campaign.id()),
                seen -> next.equals(seen.modelId()) && !waited.equals(seen.predictionRequestId()));
        loop.shards(waited).forEach(shard -> loop.send(Loop.completed(shard)));
        loop.shards(anew.predictionRequestId()).forEach(shard -> loop.send(Loop.completed(shard)));

        assertThat(loop.awaitPhase(campaign.id(), "awaiting_results").modelId()).isEqualTo(next);
        theCampaignStaysWhereItIs(campaign.id(), next, 1);
    }

    private CampaignResponse campaign(String name) {
        others.createViews();
        others.labelAs(PROPERTY, name, 0, 20, "0.3");
        return loop.campaign(name, "Zn", 60, Map.of("property", PROPERTY));
    }

    private UUID predicted(String prefix, int from) {
        UUID model = UUID.randomUUID();
        others.predict(model, prefix, 20 + from, 60);
        return model;
    }

    private static ModelPromoted promoted(UUID model, UUID before) {
        return new ModelPromoted(model, UUID.randomUUID(), PROPERTY, "m", "o", "s", "h", before, 0.1);
    }

    private void theCampaignStaysInTraining(CampaignResponse campaign) {
        for (int look = 0; look < 5; look++) {
            pause();
            assertThat(loop.get(campaign.id()).trainingRequestId()).isEqualTo(campaign.trainingRequestId());
        }
    }

    private void theCampaignStaysWhereItIs(UUID campaignId, UUID model, int iteration) {
        for (int look = 0; look < 5; look++) {
            pause();
            CampaignResponse seen = loop.get(campaignId);
            assertThat(seen.phase()).isEqualTo("awaiting_results");
            assertThat(seen.modelId()).isEqualTo(model);
            assertThat(seen.iteration()).isEqualTo(iteration);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while looking", interrupted);
        }
    }
}
