package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class CandidateMovesTest {

    private static final List<String> ACTIONS =
            List.of("flag", "send_to_validation", "hold", "resume", "withdraw", "result");

    /** How each state is reached from ranked, and what each legal action leads to from there. */
    private static final Map<List<String>, Map<String, String>> TABLE = new HashMap<>();

    static {
        TABLE.put(List.of(), Map.of("flag", "flagged", "hold", "on_hold", "withdraw", "withdrawn"));
        TABLE.put(
                List.of("flag"),
                Map.of("send_to_validation", "in_validation", "hold", "on_hold", "withdraw", "withdrawn"));
        TABLE.put(
                List.of("flag", "send_to_validation"),
                Map.of("hold", "on_hold", "withdraw", "withdrawn", "result", "validated"));
        TABLE.put(List.of("hold"), Map.of("resume", "ranked", "withdraw", "withdrawn"));
        TABLE.put(List.of("flag", "hold"), Map.of("resume", "flagged", "withdraw", "withdrawn"));
        TABLE.put(
                List.of("flag", "send_to_validation", "hold"),
                Map.of("resume", "in_validation", "withdraw", "withdrawn"));
        TABLE.put(List.of("withdraw"), Map.of());
        TABLE.put(List.of("flag", "send_to_validation", "result"), Map.of());
    }

    private static CampaignResponse campaign;
    private static List<UUID> candidates;

    @Inject
    Loop loop;

    @BeforeEach
    void rank() {
        if (campaign == null) {
            campaign = loop.rankedCampaign("moves", "Co", 120, Map.of("retrainAfter", 1000));
            candidates = new ArrayList<>(loop.candidates(campaign.id(), "ranked"));
        }
    }

    @AfterEach
    void countsStayRight() {
        loop.requireRightCounts();
    }

    @Test
    void everyPairOfStateAndActionIsMovedOrRefusedWithoutAnyChange() {
        TABLE.forEach((path, legal) -> ACTIONS.forEach(action -> tryPair(path, action, legal.get(action))));
    }

    private void tryPair(List<String> path, String action, String expected) {
        UUID candidate = fresh();
        path.forEach(step -> act(candidate, step).extract());
        String before = stored(candidate);
        var response = act(candidate, action);
        if (expected != null) {
            response.statusCode(action.equals("result") ? 201 : 200);
            assertThat(stored(candidate)).as("%s after %s", action, path).contains(expected);
            assertThat(history(candidate)).hasSize(path.size() + 1);
            return;
        }
        boolean second = action.equals("result") && path.contains("result");
        response.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cupel:problem:" + (second ? "already-validated" : "illegal-transition")));
        assertThat(stored(candidate)).as("%s after %s", action, path).isEqualTo(before);
        assertThat(history(candidate)).hasSize(path.size());
    }

    @Test
    void everyMoveIsToldInItsOrderAndARefusedOneIsNot() {
        UUID candidate = fresh();
        loop.sendToValidation(candidate);
        loop.move(candidate, "flag", loop.version(candidate)).statusCode(409);
        loop.report(candidate, UUID.randomUUID().toString(), 0.01, "eV/atom").statusCode(201);
        assertThat(new KafkaTopic("candidate.moved")
                        .await(3, Loop.SOON, message -> message.value().contains(candidate.toString())))
                .extracting(message -> JsonPath.from(message.value()))
                .extracting(move -> move.getString("action") + " " + move.getString("from") + " " + move.getString("to")
                        + " " + move.getInt("version") + " " + move.getString("campaignId"))
                .containsExactly(
                        "flag ranked flagged 2 " + campaign.id(),
                        "send_to_validation flagged in_validation 3 " + campaign.id(),
                        "validate in_validation validated 4 " + campaign.id());
    }

    private ValidatableResponse act(UUID candidate, String action) {
        return action.equals("result")
                ? loop.report(candidate, UUID.randomUUID().toString(), 0.01, "eV/atom")
                : loop.move(candidate, action, loop.version(candidate));
    }

    @Test
    void anIllegalMoveNamesTheStateAndWhatIsPossible() {
        loop.move(fresh(), "send_to_validation", 1)
                .statusCode(409)
                .body("state", equalTo("ranked"))
                .body("allowedMoves", hasItems("flag", "hold", "withdraw"))
                .body("detail", containsString("Try [flag, hold, withdraw]."));
    }

    @Test
    void aStaleMoveNamesTheCurrentVersion() {
        UUID candidate = fresh();
        loop.move(candidate, "flag", 1).statusCode(200).body("version", equalTo(2));

        loop.move(candidate, "hold", 1)
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:stale-version"))
                .body("currentVersion", equalTo(2))
                .body("state", equalTo("flagged"));
        assertThat(history(candidate)).hasSize(1);
    }

    @Test
    void ofManyWhoFlagAtOnceOneWins() throws Exception {
        UUID candidate = fresh();
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(() -> loop.move(candidate, "flag", 1).extract().statusCode());
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Integer> click : people.invokeAll(clicks)) {
            codes.add(click.get());
        }
        people.shutdown();

        assertThat(codes).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(history(candidate)).hasSize(1);
    }

    @Test
    void aResultCountsOncePerKey() {
        UUID candidate = fresh();
        loop.sendToValidation(candidate);
        String key = UUID.randomUUID().toString();
        String first = loop.report(candidate, key, 31.0, "meV/atom")
                .statusCode(201)
                .extract()
                .asString();

        assertThat(loop.report(candidate, key, 31.0, "meV/atom")
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(first);
        loop.report(candidate, key, 32.0, "meV/atom")
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-reused"));
        loop.report(candidate, key + "-other", 31.0, "meV/atom")
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:already-validated"));
        assertThat(loop.rows("select value, unit, reported_value, reported_unit from validation_result_list"
                        + " where candidate_id = '" + candidate + "'"))
                .isEqualTo(List.of(List.of("0.031", "eV/atom", "31", "meV/atom")));
    }

    @Test
    void aResultWithoutAKeyOrWithAWrongUnitChangesNothing() {
        UUID candidate = fresh();
        loop.sendToValidation(candidate);
        String before = stored(candidate);

        given().contentType(ContentType.JSON)
                .body(Map.of("value", 0.1, "unit", "eV/atom", "kind", "dft", "actor", "lab"))
                .post("/internal/candidates/{id}/results", candidate)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-missing"));
        loop.report(candidate, "k-" + candidate, 3.1, "kJ/mol")
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:wrong-unit"))
                .body("accepted", hasItems("eV/atom", "meV/atom"));
        loop.report(candidate, "k-" + candidate, -812.7, "eV/atom")
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:implausible-value"));

        assertThat(stored(candidate)).isEqualTo(before);
        loop.report(candidate, "k-" + candidate, 0.1, "eV/atom").statusCode(201);
    }

    @Test
    void unknownIdsAreNamed() {
        String nobody = UUID.randomUUID().toString();
        loop.move(UUID.fromString(nobody), "flag", 1)
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-candidate"))
                .body("detail", containsString(nobody));
        given().get("/internal/campaigns/{id}", nobody)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-campaign"))
                .body("detail", containsString(nobody));
        given().get("/internal/campaigns/nonsense").then().statusCode(404).body("detail", containsString("'nonsense'"));
    }

    private static UUID fresh() {
        return candidates.remove(0);
    }

    private String stored(UUID candidate) {
        return loop.rows("select state, held_from, version from candidate_list where id = '" + candidate + "'")
                .toString();
    }

    private List<List<String>> history(UUID candidate) {
        return loop.rows("select action from candidate_history_list where candidate_id = '" + candidate + "'");
    }
}
