package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A goal that bounds two predicted properties, each with a champion of its own. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class SeveralPropertiesTest {

    private static final String OTHER = "bandGap";
    private static final String GOAL = "eAboveHull < 0.05 and bandGap between 1.5 and 3";
    private static final int MATERIALS = 60;
    private static final String OPEN =
            "select property, model_id from prediction_shards where request_id = '%s' and completed_at is null";

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Inject
    Predictor predictor;

    @BeforeEach
    void nobodyReignsYet() {
        others.createViews();
        others.dethrone(OTHER);
    }

    @AfterEach
    void nobodyReigns() {
        others.dethrone(OTHER);
        loop.rows("select id from campaigns where state = 'running' and goal = '" + GOAL + "'")
                .forEach(row -> loop.post("/internal/campaigns/" + row.get(0) + "/finish", Map.of())
                        .statusCode(200));
    }

    @Test
    void withoutAChampionOfEveryPropertyACampaignIsNotStarted() {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "crownless", "goal", GOAL, "selection", Map.of("requiredElements", List.of("Te"))));
        refused(loop.post("/internal/campaigns", body));
        assertThat(loop.rows("select id from campaigns where name = 'crownless'"))
                .isEmpty();

        body.put("draft", true);
        String id =
                loop.post("/internal/campaigns", body).statusCode(201).extract().path("id");
        refused(loop.post("/internal/campaigns/" + id + "/start", Map.of()));
        assertThat(loop.get(UUID.fromString(id)).state()).isEqualTo("draft");

        others.crown(OTHER, UUID.randomUUID());
        loop.post("/internal/campaigns/" + id + "/start", Map.of())
                .statusCode(200)
                .body("state", equalTo("running"));
        loop.post("/internal/campaigns/" + id + "/finish", Map.of()).statusCode(200);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409)
                .body("type", equalTo("urn:cupel:problem:no-champion"))
                .body("properties", equalTo(List.of(OTHER)))
                .body("detail", containsString("campaign about bandGap"));
    }

    @Test
    void aCandidateCountsByTheProbabilityOfEveryBound() {
        UUID gaps = gapModel("two", 59);
        others.labelAs(OTHER, "two", 0, 20, "0.1 * i");
        others.labelAs(OTHER, "two", 58, 59, "2.0");
        CampaignResponse campaign = campaign("two", "Ag", Map.of("policy", "feasibility"));
        UUID model = loop.completeCycle(campaign.id(), "two", MATERIALS);
        CampaignResponse ranked = loop.awaitPhase(campaign.id(), "awaiting_results");

        List<PredictionRequested> shards = loop.shards(ranked.predictionRequestId());
        assertThat(shards)
                .extracting(PredictionRequested::shard, PredictionRequested::modelId)
                .containsExactlyInAnyOrder(tuple(0, model), tuple(1, gaps));
        assertThat(shards)
                .allMatch(shard -> shard.shards() == 2 && shard.materialIds().size() == 40);

        // (Φ(3) - 0) (Φ(5) - Φ(-2.5))
        assertThat(number(campaign, "p_goal", "two-20")).isCloseTo(0.998650 * 0.993790, within(1e-5));
        assertThat(number(campaign, "other_properties -> 0 ->> 'probability'", "two-20"))
                .isCloseTo(0.993790, within(1e-5));
        assertThat(column(campaign, "material_id", "rank <= 9"))
                .containsExactly(
                        "two-20", "two-24", "two-28", "two-32", "two-36", "two-40", "two-44", "two-48", "two-52");
        assertThat(column(campaign, "other_properties -> 0 ->> 'from'", "material_id = 'two-58'"))
                .containsExactly("known");
        assertThat(number(campaign, "other_properties -> 0 ->> 'probability'", "two-58"))
                .isEqualTo(1.0);
        assertThat(number(campaign, "other_properties -> 0 ->> 'probability'", "two-59"))
                .isBetween(0.1, 0.9);

        ranking(ranked)
                .body("poolSize", equalTo(40))
                .body("parameters.goal.others[0].property", equalTo(OTHER))
                .body("parameters.others[0].modelId", equalTo(gaps.toString()))
                .body("parameters.others[0].predicted", equalTo(38))
                .body("parameters.others[0].known", equalTo(1))
                .body("parameters.others[0].missing", equalTo(1))
                .body("parameters.others[0].prior.values", equalTo(21))
                .body("parameters.others[0].prior.median", equalTo(1.0f))
                .body("parameters.others[0].failure", nullValue());
        loop.post("/internal/campaigns/" + campaign.id() + "/rankings/" + ranked.rankingId() + "/check", Map.of())
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("compared", equalTo(40));
        given().get(
                        "/internal/candidates/{id}",
                        loop.candidates(campaign.id(), "ranked").get(0))
                .then()
                .body("otherProperties[0].property", equalTo(OTHER))
                .body("otherProperties[0].from", equalTo("model"));
    }

    @Test
    void whatCouldNotBePredictedIsNeitherMetNorMissedAndIsTold() {
        UUID gaps = gapModel("late", MATERIALS);
        CampaignResponse campaign = campaign("late", "In", Map.of("policy", "greedy"));
        UUID model = UUID.randomUUID();
        others.predict(model, "late", 20, MATERIALS);
        others.forget(gaps);
        predicting(campaign, model)
                .forEach(shard -> loop.send(
                        shard.modelId().equals(gaps)
                                ? Loop.refused(shard, "Model 9 is refused.")
                                : Loop.completed(shard)));
        CampaignResponse ranked = loop.awaitPhase(campaign.id(), "awaiting_results");

        ranking(ranked)
                .body("ranked", equalTo(40))
                .body("rejected", equalTo(0))
                .body("parameters.others[0].missing", equalTo(40))
                .body("parameters.others[0].failure", equalTo("Model 9 is refused."));
        assertThat(column(campaign, "distinct other_properties -> 0 ->> 'from'", "true"))
                .containsExactly("prior");
        assertThat(number(campaign, "p_goal", "late-20")).isBetween(0.01, 0.99);
        assertThat(column(campaign, "material_id", "rank = 1")).containsExactly("late-20");
    }

    @Test
    void nothingIsRankedWhenThePropertyThatIsRankedByCouldNotBePredicted() {
        UUID gaps = gapModel("half", MATERIALS);
        CampaignResponse campaign = campaign("half", "Ga", Map.of());
        List<PredictionRequested> shards = predicting(campaign, UUID.randomUUID());
        shards.stream()
                .filter(shard -> !shard.modelId().equals(gaps))
                .forEach(shard -> loop.send(Loop.refused(shard, "Model 3 is unsigned.")));
        shards.stream()
                .filter(shard -> shard.modelId().equals(gaps))
                .forEach(shard -> loop.send(Loop.completed(shard)));

        assertThat(loop.awaitPhase(campaign.id(), "failed").message()).contains("Model 3 is unsigned.");
        loop.post("/internal/campaigns/" + campaign.id() + "/finish", Map.of()).statusCode(200);
    }

    @Test
    void anotherChampionOfAnyPropertyPredictsAndRanksOnceMore() {
        UUID gaps = gapModel("next", MATERIALS);
        CampaignResponse campaign = campaign("next", "Ge", Map.of("policy", "feasibility"));
        UUID model = loop.completeCycle(campaign.id(), "next", MATERIALS);
        loop.awaitPhase(campaign.id(), "awaiting_results");
        assertThat(column(campaign, "material_id", "rank = 1")).containsExactly("next-20");

        UUID better = UUID.randomUUID();
        others.predict(better, "next", 20, MATERIALS, "case i % 4 when 1 then 2.0 else 5.0 end", "0.2");
        others.crown(OTHER, better);
        loop.send(new ModelPromoted(better, UUID.randomUUID(), OTHER, "m", "o", "s", "h", gaps, 0.1));
        CampaignResponse predicting = loop.awaitPhase(campaign.id(), "predicting");
        assertThat(predicting.modelId()).isEqualTo(model);
        assertThat(predicting.message()).contains("of bandGap took the place of " + gaps);

        List<PredictionRequested> shards = loop.shards(predicting.predictionRequestId());
        PredictionRequested open = shards.get(shards.get(0).modelId().equals(better) ? 0 : 1);
        shards.stream().filter(shard -> shard != open).forEach(shard -> loop.send(Loop.completed(shard)));
        Eventually.holds("one is in", Loop.SOON, () -> loop.rows(OPEN.formatted(open.requestId()))
                .equals(List.of(List.of(OTHER, better.toString()))));
        loop.post("/internal/campaigns/" + campaign.id() + "/predictions", Map.of())
                .statusCode(202);
        String key = open.requestId() + "/" + open.shard();
        assertThat(new KafkaTopic("prediction.requested")
                        .await(2, Loop.SOON, message -> message.key().equals(key)))
                .as("asked for again, of the same model")
                .allSatisfy(message -> assertThat(message.value()).contains(better.toString(), "\"shards\": 2"));
        loop.send(Loop.completed(open));

        assertThat(loop.awaitPhase(campaign.id(), "awaiting_results").iteration())
                .isEqualTo(2);
        assertThat(column(campaign, "material_id", "rank = 1")).containsExactly("next-21");
    }

    @Test
    void resultsCorrectThePropertyThatIsRankedByAndLeaveTheOther() {
        gapModel("kept", MATERIALS);
        CampaignResponse campaign = campaign("kept", "Lu", Map.of("retrainAfter", 5));
        UUID id = campaign.id();
        predictor.completeCycle(id, "kept", MATERIALS);
        UUID first = loop.awaitPhase(id, "awaiting_results").rankingId();
        List<String> before = column(campaign, "material_id || other_properties", "material_id > 'kept-24'");
        UUID best = loop.candidates(id, "ranked").get(0);
        loop.sendToValidation(best);
        loop.report(best, "kept-1", 0.2, "eV/atom").statusCode(201);

        CampaignResponse corrected =
                Eventually.is("corrected", Loop.SOON, () -> loop.get(id), seen -> !first.equals(seen.rankingId()));
        ranking(corrected)
                .body("parameters.correction.results", equalTo(1))
                .body("parameters.others[0].predicted", equalTo(40));
        assertThat(column(campaign, "material_id || other_properties", "material_id > 'kept-24'"))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(number(campaign, "ranked_median - q50", "kept-24")).isPositive();
    }

    @Test
    void whatElseTheGoalBoundsIsMeasuredAfterwardsAndMayUndoAFind() {
        gapModel("gaps", MATERIALS);
        CampaignResponse campaign = campaign("gaps", "Tm", Map.of("retrainAfter", 3));
        predictor.completeCycle(campaign.id(), "gaps", MATERIALS);
        loop.awaitPhase(campaign.id(), "awaiting_results");
        UUID best = loop.candidates(campaign.id(), "ranked").get(0);
        loop.sendToValidation(best);

        gap(best, "gap-0", 2.0).statusCode(409).body("type", equalTo("urn:cupel:problem:ranked-property-first"));
        loop.report(best, "hull-1", 0.01, "eV/atom").statusCode(201).body("outcome", equalTo("validated"));
        gap(best, "gap-1", 2.0)
                .statusCode(201)
                .body("property", equalTo(OTHER))
                .body("unit", equalTo("eV"))
                .body("outcome", equalTo("validated"));
        String wrong = gap(best, "gap-2", 4.0)
                .statusCode(201)
                .body("outcome", equalTo("rejected"))
                .extract()
                .path("id");
        assertThat(column(campaign, "state", "id = '" + best + "'")).containsExactly("rejected");
        post("/internal/results/" + wrong + "/correction", "gap-3", result("eAboveHull", 0.01, "eV/atom", false))
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:invalid-result"));
        post("/internal/results/" + wrong + "/correction", "gap-4", result(OTHER, 2900, "meV", false))
                .statusCode(201)
                .body("outcome", equalTo("validated"));

        assertThat(column(campaign, "state", "id = '" + best + "'")).containsExactly("validated");
        assertThat(loop.rows("select property, value from validated_labels v where result_id in (select id from"
                        + " validation_results where candidate_id = '" + best + "') order by property"))
                .isEqualTo(List.of(List.of(OTHER, "2.9"), List.of("eAboveHull", "0.01")));
        assertThat(loop.rows("select results, tested from campaign_list where id = '" + campaign.id() + "'"))
                .as("training counts what is ranked by, the budget candidates")
                .isEqualTo(List.of(List.of("1", "1")));
        assertThat(loop.get(campaign.id()).phase()).isEqualTo("awaiting_results");
    }

    private ValidatableResponse gap(UUID candidate, String key, double value) {
        return post("/internal/candidates/" + candidate + "/results", key, result(OTHER, value, "eV", true));
    }

    private static Map<String, Object> result(String property, double value, String unit, boolean additional) {
        return Map.of(
                "property",
                property,
                "value",
                value,
                "unit",
                unit,
                "kind",
                "dft",
                "actor",
                "lab",
                "additional",
                additional);
    }

    private static ValidatableResponse post(String path, String key, Map<String, Object> body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    /** Every fourth material has a gap in the middle of the bounds, the others have one far off. */
    private UUID gapModel(String prefix, int to) {
        UUID gaps = UUID.randomUUID();
        others.predict(gaps, prefix, 20, to, "case i % 4 when 0 then 2.0 else 5.0 end", "0.2");
        others.crown(OTHER, gaps);
        return gaps;
    }

    private CampaignResponse campaign(String name, String element, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("goal", GOAL));
        body.putAll(more);
        return loop.campaign(name, element, MATERIALS, body);
    }

    private List<PredictionRequested> predicting(CampaignResponse campaign, UUID model) {
        UUID training = loop.awaitPhase(campaign.id(), "training").trainingRequestId();
        loop.send(new TrainingCompleted(training, campaign.id(), "eAboveHull", model, true, model, null, null));
        return loop.shards(loop.awaitPhase(campaign.id(), "predicting").predictionRequestId());
    }

    private ValidatableResponse ranking(CampaignResponse campaign) {
        return given().get("/internal/campaigns/{id}/rankings/{run}", campaign.id(), campaign.rankingId())
                .then()
                .statusCode(200);
    }

    private double number(CampaignResponse campaign, String column, String materialId) {
        return Double.parseDouble(
                column(campaign, column, "material_id = '" + materialId + "'").get(0));
    }

    private List<String> column(CampaignResponse campaign, String column, String where) {
        String order = column.startsWith("distinct") ? "" : " order by rank";
        return loop
                .rows("select " + column + " from candidate_list where campaign_id = '" + campaign.id() + "' and "
                        + where + order)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
