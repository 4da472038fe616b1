package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.schema.event.MaterialsIngested;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class CampaignTest {

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Test
    void postingTheSameTwiceGivesTheFirstAndAnotherDefinitionIsRefused() {
        others.createViews();
        Map<String, Object> body = Map.of("name", "again", "property", "bandGap");
        String id =
                loop.post("/internal/campaigns", body).statusCode(201).extract().path("id");

        loop.post("/internal/campaigns", body).statusCode(200).body("id", equalTo(id));
        loop.post("/internal/campaigns", Map.of("name", "again", "property", "bandGap", "batchSize", 7))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:campaign-exists"))
                .body("campaignId", equalTo(id))
                .body("differs", hasItem("batchSize"));
    }

    @Test
    void waitsForLabelsUntilMaterialsAreIngested() {
        others.createViews();
        CampaignResponse campaign = loop.post(
                        "/internal/campaigns", Map.of("name", "early", "property", "formationEnergyPerAtom"))
                .statusCode(201)
                .extract()
                .as(CampaignResponse.class);
        assertThat(campaign.phase()).isEqualTo("waiting_for_labels");
        assertThat(campaign.message()).contains("0 of at least 20");

        others.ingest("early", "Zn", 25);
        others.labelAs("formationEnergyPerAtom", "early", 0, 25, "-1.0");
        loop.send(new MaterialsIngested(UUID.randomUUID(), "file", List.of("early-0"), 25));

        loop.awaitPhase(campaign.id(), "training");
    }

    @Test
    void finishesByHandAndSaysWhy() {
        others.createViews();
        String id = loop.post("/internal/campaigns", Map.of("name", "stopped", "property", "bandGap"))
                .extract()
                .path("id");

        loop.post("/internal/campaigns/" + id + "/finish", Map.of("actor", "ada", "reason", "enough"))
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("message", equalTo("Finished by ada: enough."));
        loop.post("/internal/campaigns/" + id + "/resume", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:campaign-finished"));
        given().get("/internal/campaigns/{id}", id).then().body("state", equalTo("finished"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \" \"} | name is",
                "{} | name is 'null'",
                "{\"name\": \"x\", \"property\": \"colour\"} | property is 'colour'",
                "{\"name\": \"x\", \"policy\": \"magic\"} | policy is 'magic'",
                "{\"name\": \"x\", \"batchSize\": 0} | batchSize is 0",
                "{\"name\": \"x\", \"budget\": -1} | budget is -1",
                "{\"name\": \"x\", \"threshold\": \"NaN\"} | threshold is NaN",
                "{\"name\": \"x\", \"explorationWeight\": -0.1} | explorationWeight is -0.1",
                "{\"name\": \"x\", \"selection\": {\"requiredElements\": [\"Xx\"]}} | 'Xx'"
            })
    void nonsenseIsRefusedWithTheValue(String body, String expected) {
        loop.post("/internal/campaigns", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cupel:problem:invalid-campaign"))
                .body("detail", containsString(expected));
    }
}
