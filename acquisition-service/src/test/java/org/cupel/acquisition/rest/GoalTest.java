package org.cupel.acquisition.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.LeftOut;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class GoalTest {

    private static final int MATERIALS = 60;

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Test
    void knownValuesAndElementsDecideThePoolAndWhatIsUnknownRulesNothingOut() {
        others.ingest("gap-no", "Nb", 3);
        others.ingest("gap-yes", "Nb", 3);
        others.labelAs("bandGap", "gap-no", 0, 3, "0.1");
        others.labelAs("bandGap", "gap-yes", 0, 3, "2.0");
        others.ingest("with-lead", "Pb", 3);
        others.crown("bandGap", UUID.randomUUID());
        CampaignResponse campaign = loop.campaign(
                "goals",
                "Nb",
                MATERIALS,
                Map.of("goal", "eAboveHull < 0.05 and bandGap between 1.5 and 3 and no Pb", "selection", Map.of()));
        assertThat(campaign.goal()).contains("no Pb");
        assertThat(campaign.threshold()).isEqualTo(0.05);
        loop.completeCycle(campaign.id(), "goals", MATERIALS);
        UUID request = loop.awaitPhase(campaign.id(), "awaiting_results").predictionRequestId();

        assertThat(loop.shards(request).stream()
                        .map(PredictionRequested::materialIds)
                        .flatMap(List::stream))
                .contains("gap-yes-0", "gap-yes-2", "goals-59")
                .doesNotContain("gap-no-0", "gap-no-1", "with-lead-0", "goals-0");
        assertThat(loop.rows("select goal_parts ->> 'property', goal_parts ->> 'better',"
                        + " jsonb_path_query_first(goal_parts, '$.pool.**.without') #>> '{}' from campaign_list where id = '"
                        + campaign.id()
                        + "'"))
                .isEqualTo(List.of(List.of("eAboveHull", "smaller", "Pb")));
        // Its pool is everything that any test ingests: it must not be predicted anew with every champion.
        loop.post("/internal/campaigns/" + campaign.id() + "/finish", Map.of()).statusCode(200);
    }

    @BeforeEach
    void othersAreThere() {
        others.createViews();
    }

    @AfterEach
    void nobodyReigns() {
        others.dethrone("bandGap");
    }

    @Test
    void whatMaterialsAreMadeOfDecidesThePoolAndIsCounted() {
        others.ingest("made", "Tm", MATERIALS); // 3000 USD/kg
        others.ingest("made-of-mercury", "Hg", 3);
        others.ingest("made-of-radium", "Ra", 2);
        others.ingest("made-dear", "Re", 4);
        others.ingest("made-simple", "O", 5);
        CampaignResponse campaign = loop.campaign(
                "made-cheap",
                "Sr",
                MATERIALS,
                Map.of(
                        "goal",
                        "energy_above_hull < 0.05 and only Sr, Hg, Tm, Ra, Re, O and n_elements = 2 and no Hg"
                                + " and price <= 50 and not radioactive and charge_balanced",
                        "selection",
                        Map.of("requiredElements", List.of("O"))));
        loop.completeCycle(campaign.id(), "made-cheap", MATERIALS);
        UUID request = loop.awaitPhase(campaign.id(), "awaiting_results").predictionRequestId();

        assertThat(loop.shards(request).stream()
                        .map(PredictionRequested::materialIds)
                        .flatMap(List::stream))
                .contains("made-cheap-30", "made-cheap-59")
                .noneMatch(id -> id.matches("made-[0-9]+|made-(of|dear|simple).*"));
        assertThat(loop.rows("select string_agg((o ->> 'condition') || ': ' || (o ->> 'materials'), '; ')"
                        + " from campaign_list, jsonb_array_elements(pool_left_out) o"
                        + " where (o ->> 'condition') <> 'only O, Sr, Tm, Re, Hg, Ra' and id = '" + campaign.id()
                        + "'"))
                .isEqualTo(List.of(List.of("n_elements = 2: 5; no Hg: 3; price <= 50: 66")));
        assertThat(loop.get(campaign.id()).leftOut()).contains(new LeftOut("price <= 50", 66));
    }

    @Test
    void whereLargerIsBetterTheLargestIsRankedFirst() {
        CampaignResponse campaign = loop.campaign(
                "larger",
                "Ta",
                MATERIALS,
                Map.of("goal", "maximise eAboveHull and eAboveHull > 0.04", "policy", "greedy"));
        loop.completeCycle(campaign.id(), "larger", MATERIALS);
        loop.awaitPhase(campaign.id(), "awaiting_results");
        assertThat(loop.rows("select material_id, p_goal > 0.9 from candidate_list where campaign_id = '"
                        + campaign.id() + "' order by rank limit 1"))
                .isEqualTo(List.of(List.of("larger-59", "t")));

        List<UUID> best = loop.candidates(campaign.id(), "ranked");
        loop.sendToValidation(best.get(0));
        loop.report(best.get(0), "larger-0", 0.06, "eV/atom").body("outcome", equalTo("validated"));
        loop.sendToValidation(best.get(1));
        loop.report(best.get(1), "larger-1", 0.03, "eV/atom").body("outcome", equalTo("rejected"));
    }

    @Test
    void aWindowIsRankedByItsMiddle() {
        CampaignResponse campaign = loop.campaign(
                "window", "W", MATERIALS, Map.of("goal", "eAboveHull between 0.03 and 0.05", "policy", "greedy"));
        loop.completeCycle(campaign.id(), "window", MATERIALS);
        loop.awaitPhase(campaign.id(), "awaiting_results");

        assertThat(loop.rows("select material_id from candidate_list where campaign_id = '" + campaign.id()
                        + "' order by rank limit 1"))
                .isEqualTo(List.of(List.of("window-40")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eAboveHull < 0.05 and eAboveHull > 0.1 | invalid-goal | contradicts itself",
                "no Li and eAboveHull < 0.05 | invalid-goal | Li is both required and forbidden",
                "colour < 3 | invalid-goal | 'colour'",
                "band_gab < 3 | invalid-goal | Maybe bandGap is meant",
                "no lead and eAboveHull < 0.05 | invalid-goal | Maybe Pb is meant",
                "only Fe, O and eAboveHull < 0.05 | invalid-goal | Li is both required and forbidden",
                "abundance >= 100 and eAboveHull < 0.05 | invalid-goal | no abundance of what is allowed",
                "eAboveHull < | invalid-goal | a number"
            })
    void aGoalThatNothingMeetsIsRefusedWithTheReason(String goal, String type, String detail) {
        loop.post(
                        "/internal/campaigns",
                        Map.of(
                                "name",
                                "hopeless goal",
                                "goal",
                                goal,
                                "selection",
                                Map.of("requiredElements", List.of("Li"))))
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:" + type))
                .body("detail", containsString(detail));
        assertThat(loop.rows("select id from campaigns where name = 'hopeless goal'"))
                .isEmpty();
    }

    @Test
    void aThresholdBesideABoundIsRefused() {
        loop.post("/internal/campaigns", Map.of("name", "both", "goal", "eAboveHull < 0.05", "threshold", 0.1))
                .statusCode(400)
                .body("detail", containsString("Send one of them"));
    }
}
