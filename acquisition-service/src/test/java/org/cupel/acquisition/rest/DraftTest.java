package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class DraftTest {

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Test
    void aDraftIsWrittenAnewAndHasNoEffectsBeforeItIsStarted() {
        others.createViews();
        others.ingest("draft", "Sc", 40);
        others.label("draft", 0, 30, "0.2");
        String id =
                draft("draft", Map.of("budget", 10)).statusCode(201).extract().path("id");

        put(id, body("draft", Map.of("budget", 5, "owner", "ada", "stopping", noFind(3))))
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("budget", equalTo(5))
                .body("owner", equalTo("ada"))
                .body("stopping[0].rule", equalTo("no-find"))
                .body("stopping[0].rounds", equalTo(3))
                .body("stopped", nullValue())
                .body("version", equalTo(2));
        assertThat(trainings(id)).isEqualTo("0");
        for (String step : List.of("pause", "resume", "training", "predictions", "rankings")) {
            loop.post("/internal/campaigns/" + id + "/" + step, Map.of())
                    .statusCode(409)
                    .body("type", equalTo("urn:cupel:problem:campaign-draft"));
        }

        loop.post("/internal/campaigns/" + id + "/start", Map.of("actor", "ada"))
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("phase", equalTo("training"));
        assertThat(trainings(id)).isEqualTo("1");
        loop.post("/internal/campaigns/" + id + "/start", Map.of())
                .statusCode(200)
                .body("version", equalTo(4));
        put(id, body("draft", Map.of("budget", 7)))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:campaign-started"));
        given().get("/internal/campaigns/{id}", id).then().body("budget", equalTo(5));
    }

    @Test
    void theSameDraftIsTheSameAndARunningOneOfItsNameIsNot() {
        others.createViews();
        String id = draft("same-draft", Map.of("property", "bandGap"))
                .statusCode(201)
                .extract()
                .path("id");

        draft("same-draft", Map.of("property", "bandGap")).statusCode(200).body("id", equalTo(id));
        draft("same-draft", Map.of("property", "bandGap", "owner", "bob"))
                .statusCode(409)
                .body("differs", hasItem("owner"));
        loop.post("/internal/campaigns", Map.of("name", "same-draft", "property", "bandGap"))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:campaign-draft"));
        put(id, body("another", Map.of("property", "bandGap")))
                .statusCode(422)
                .body("detail", containsString("'another'"));
    }

    @Test
    void aDraftCanBeGivenUp() {
        others.createViews();
        String id = draft("given-up", Map.of("property", "bandGap")).extract().path("id");

        loop.post("/internal/campaigns/" + id + "/finish", Map.of("actor", "ada"))
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("stopped.by", equalTo("by-hand"));
        loop.post("/internal/campaigns/" + id + "/start", Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:campaign-finished"));
    }

    @Test
    void notesAreAddedAndNeverChanged() {
        others.createViews();
        String id = draft("noted", Map.of("property", "bandGap")).extract().path("id");

        note(id, "k1", "ada", "Ordered the powders.").statusCode(201);
        note(id, "k1", "ada", "Ordered the powders.").statusCode(201);
        note(id, "k1", "ada", "Something else.")
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-reused"));
        note(id, "k2", " ", "Nobody's.").statusCode(422).body("detail", containsString("actor"));
        note(id, "k3", "bob", "They came.").statusCode(201);
        note(UUID.randomUUID().toString(), "k4", "bob", "Lost.").statusCode(404);

        given().get("/internal/campaigns/{id}/notes", id)
                .then()
                .body("", hasSize(2))
                .body("[0].text", equalTo("Ordered the powders."))
                .body("[1].actor", equalTo("bob"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rule\": \"tired\"} | rule is 'tired'",
                "{} | rule is ''",
                "{\"rule\": \"no-find\"} | rounds of no-find is null",
                "{\"rule\": \"no-find\", \"rounds\": 0} | rounds of no-find is 0",
                "{\"rule\": \"no-improvement\", \"rounds\": 1, \"by\": -1} | by of no-improvement is -1.0",
                "{\"rule\": \"expected-finds-below\", \"finds\": 0} | finds of expected-finds-below is 0.0",
                "{\"rule\": \"best-score-below-cost\"} | cost of best-score-below-cost is null",
                "{\"rule\": \"budget-spent\"} | budget is missing"
            })
    void aRuleThatMakesNoSenseIsRefusedWithWhatToSend(String rule, String expected) {
        loop.post("/internal/campaigns", "{\"name\": \"ruled\", \"stopping\": [" + rule + "]}")
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:invalid-campaign"))
                .body("detail", containsString(expected))
                .body("detail", containsString("Send"));
    }

    private ValidatableResponse draft(String name, Map<String, Object> more) {
        Map<String, Object> body = body(name, more);
        body.put("draft", true);
        return loop.post("/internal/campaigns", body);
    }

    private static Map<String, Object> body(String name, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name);
        return body;
    }

    private static List<Map<String, Object>> noFind(int rounds) {
        return List.of(Map.of("rule", "no-find", "rounds", rounds));
    }

    private static ValidatableResponse put(String id, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/internal/campaigns/{id}", id)
                .then();
    }

    private static ValidatableResponse note(String id, String key, String actor, String text) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("actor", actor, "text", text))
                .post("/internal/campaigns/{id}/notes", id)
                .then();
    }

    private String trainings(String id) {
        return loop.rows("select count(*) from training_requests where campaign_id = '" + id + "'")
                .get(0)
                .get(0);
    }
}
