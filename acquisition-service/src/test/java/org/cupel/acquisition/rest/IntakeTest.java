package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syntheses that failed, and results that were wrong. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class IntakeTest {

    private static final Map<String, Object> FAILED =
            Map.of("outcome", "failed_synthesis", "reason", "decomposed at 900 °C", "actor", "lab");
    private static CampaignResponse campaign;
    private static List<UUID> candidates;

    @Inject
    Loop loop;

    @BeforeEach
    void rank() {
        if (campaign == null) {
            campaign = loop.rankedCampaign("intake", "Yb", 60, Map.of("retrainAfter", 1000, "budget", 30));
            candidates = new ArrayList<>(loop.candidates(campaign.id(), "ranked"));
        }
    }

    @AfterEach
    void countsStayRight() {
        loop.requireRightCounts();
    }

    @Test
    void aFailedSynthesisEndsTheStayAndUsesTheBudgetButTeachesNothing() {
        UUID candidate = fresh();
        List<List<String>> before = counts();
        report(candidate, FAILED)
                .statusCode(201)
                .body("outcome", equalTo("failed_synthesis"))
                .body("reason", equalTo("decomposed at 900 °C"))
                .body("value", nullValue())
                .body("unit", nullValue())
                .body("kind", equalTo("experiment"))
                .body("candidateState", equalTo("rejected"));

        int results = Integer.parseInt(before.get(0).get(0));
        int tested = Integer.parseInt(before.get(0).get(1));
        assertThat(counts()).isEqualTo(List.of(List.of("" + results, "" + (tested + 1))));
        assertThat(labels(candidate)).isEmpty();
        assertThat(loop.rows("select value, outcome, label from validation_result_list where candidate_id = '"
                        + candidate + "'"))
                .hasToString("[[null, failed_synthesis, f]]");
        assertThat(loop.rows("select to_state, reason from candidate_history_list where candidate_id = '" + candidate
                        + "' order by id desc limit 1"))
                .isEqualTo(List.of(List.of("rejected", "decomposed at 900 °C")));
        loop.move(candidate, "flag", loop.version(candidate)).statusCode(409);
    }

    @Test
    void whoeverMakesItAfterAllSaysSo() {
        UUID candidate = fresh();
        report(candidate, FAILED).statusCode(201);
        report(candidate, measured(0.01, Map.of()))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:already-validated"))
                .body("detail", containsString("its synthesis failed (decomposed at 900 °C)"));
        report(candidate, measured(0.01, Map.of("additional", true)))
                .statusCode(201)
                .body("candidateState", equalTo("validated"));
        assertThat(labels(candidate)).isEqualTo(List.of(List.of("0.01")));

        Map<String, Object> again = new HashMap<>(FAILED);
        again.put("additional", true);
        report(candidate, again).statusCode(409).body("type", equalTo("urn:cupel:problem:was-made"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "failed_synthesis, because, 0.1, null, but value is 0.1",
                "failed_synthesis, because, null, eV/atom, unit eV/atom",
                "failed_synthesis, null, null, null, reason has 0 characters",
                "failed, because, null, null, outcome is 'failed'",
                "null, because, 0.1, eV/atom, Say it in note"
            })
    void aFailureWithAValueOrWithoutAReasonIsRefused(
            String outcome, String reason, Double value, String unit, String expected) {
        UUID candidate = candidates.get(0);
        loop.sendToValidationOnce(candidate);
        Map<String, Object> body = new HashMap<>();
        body.put("outcome", outcome);
        body.put("reason", reason);
        body.put("value", value);
        body.put("unit", unit);
        body.put("kind", "experiment");
        body.put("actor", "lab");
        report(candidate, body)
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:invalid-result"))
                .body("detail", containsString(expected));
        assertThat(loop.rows("select state from candidates where id = '" + candidate + "'"))
                .isEqualTo(List.of(List.of("in_validation")));
    }

    @Test
    void aCorrectionTakesThePlaceOfAResultThatIsKept() {
        UUID candidate = fresh();
        String wrong = id(report(candidate, measured(0.31, Map.of())).statusCode(201));
        List<List<String>> before = counts();
        String right = id(correct(wrong, "right " + wrong, measured(0.031, Map.of()))
                .statusCode(201)
                .body("corrects", equalTo(wrong))
                .body("additional", equalTo(false))
                .body("candidateState", equalTo("validated")));

        assertThat(loop.rows("select value, label, corrects, corrected_by from validation_result_list where"
                        + " candidate_id = '" + candidate + "' order by recorded_at"))
                .hasToString("[[0.31, f, null, " + right + "], [0.031, t, " + wrong + ", null]]");
        assertThat(labels(candidate)).isEqualTo(List.of(List.of("0.031")));
        assertThat(counts().get(0).get(1)).as("tested").isEqualTo(before.get(0).get(1));
        correct(wrong, "right " + wrong, measured(0.031, Map.of()))
                .statusCode(200)
                .body("id", equalTo(right));
        correct(wrong, "right " + wrong, measured(0.03, Map.of()))
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-reused"));
    }

    @Test
    void whatIsCorrectedContradictsNothing() {
        UUID candidate = fresh();
        report(candidate, measured(0.01, Map.of("uncertainty", 0.001))).statusCode(201);
        String wrong = id(report(candidate, measured(0.4, Map.of("uncertainty", 0.001, "additional", true)))
                .statusCode(201));
        given().get("/internal/candidates/{id}", candidate)
                .then()
                .body("state", equalTo("rejected"))
                .body("contradictions", hasSize(1));
        correct(wrong, "c " + wrong, measured(0.011, Map.of("uncertainty", 0.001)))
                .statusCode(201)
                .body("additional", equalTo(true));
        given().get("/internal/candidates/{id}", candidate)
                .then()
                .body("state", equalTo("validated"))
                .body("contradictions", hasSize(0));
    }

    @Test
    void aMeasurementOfWhatWasNeverMadeLosesItsLabel() {
        UUID candidate = fresh();
        String wrong = id(report(candidate, measured(0.01, Map.of())).statusCode(201));
        correct(wrong, "c " + wrong, FAILED)
                .statusCode(201)
                .body("outcome", equalTo("failed_synthesis"))
                .body("candidateState", equalTo("rejected"));
        assertThat(labels(candidate)).isEmpty();
    }

    @Test
    void theCorrectionOfALesserResultLeavesTheStateToTheBetterOne() {
        UUID candidate = fresh();
        String lesser = id(report(candidate, Map.of("value", 0.3, "unit", "eV/atom", "kind", "dft", "actor", "lab"))
                .statusCode(201));
        report(candidate, measured(0.01, Map.of("additional", true))).statusCode(201);
        correct(lesser, "c " + lesser, Map.of("value", 0.2, "unit", "eV/atom", "kind", "dft", "actor", "lab"))
                .statusCode(201)
                .body("candidateState", equalTo("validated"));
        assertThat(labels(candidate)).isEqualTo(List.of(List.of("0.01")));
    }

    @Test
    void whatIsCorrectedOrUnknownIsNotCorrectedAgain() {
        UUID candidate = fresh();
        String wrong = id(report(candidate, measured(0.31, Map.of())).statusCode(201));
        String right =
                id(correct(wrong, "a " + wrong, measured(0.031, Map.of())).statusCode(201));
        correct(wrong, "b " + wrong, measured(0.032, Map.of()))
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:already-corrected"))
                .body("correctedBy", equalTo(right));
        correct(right, "c " + wrong, measured(0.033, Map.of())).statusCode(201).body("id", notNullValue());
        correct(UUID.randomUUID().toString(), "d " + wrong, measured(0.032, Map.of()))
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-result"));
        correct("latest", "e " + wrong, measured(0.032, Map.of())).statusCode(404);
    }

    private UUID fresh() {
        UUID candidate = candidates.remove(candidates.size() - 1);
        loop.sendToValidation(candidate);
        return candidate;
    }

    private static Map<String, Object> measured(double value, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("value", value, "unit", "eV/atom", "kind", "experiment", "actor", "lab"));
        body.putAll(more);
        return body;
    }

    private static ValidatableResponse report(UUID candidate, Map<String, Object> body) {
        return post(
                "/internal/candidates/" + candidate + "/results",
                UUID.randomUUID().toString(),
                body);
    }

    private static ValidatableResponse correct(String result, String key, Map<String, Object> body) {
        return post("/internal/results/" + result + "/correction", key, body);
    }

    private static ValidatableResponse post(String path, String key, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    private static String id(ValidatableResponse response) {
        return response.extract().path("id");
    }

    private List<List<String>> counts() {
        return loop.rows("select results, tested from campaign_list where id = '" + campaign.id() + "'");
    }

    private List<List<String>> labels(UUID candidate) {
        return loop.rows("select value from validated_labels where material_id = (select material_id from candidates"
                + " where id = '" + candidate + "')");
    }
}
