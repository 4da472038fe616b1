package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several results of one candidate. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class FidelityTest {

    private static final String FILE = "a".repeat(64);
    private static CampaignResponse campaign;
    private static List<UUID> candidates;

    @Inject
    Loop loop;

    @BeforeEach
    void rank() {
        if (campaign == null) {
            campaign = loop.rankedCampaign("fidelity", "Pt", 60, Map.of("retrainAfter", 1000, "budget", 12));
            candidates = new ArrayList<>(loop.candidates(campaign.id(), "ranked"));
        }
    }

    @Test
    void allAreKeptAndTheBestIsTheLabel() {
        UUID candidate = fresh();
        report(candidate, "surrogate", 0.01, Map.of()).statusCode(201).body("additional", equalTo(false));
        long version = loop.version(candidate);
        report(candidate, "dft", 0.02, further()).statusCode(201).body("additional", equalTo(true));
        assertThat(loop.version(candidate)).as("nothing moved").isEqualTo(version);
        report(candidate, "experiment", 0.09, further()).statusCode(201).body("candidateState", equalTo("rejected"));
        report(candidate, "experiment", 0.08, further()).statusCode(201);

        assertThat(loop.rows("select value, kind, contradicted from validated_labels where material_id = (select"
                        + " material_id from candidates where id = '" + candidate + "')"))
                .isEqualTo(List.of(List.of("0.08", "experiment", "f")));
        assertThat(loop.rows("select value, label from validation_result_list where candidate_id = '" + candidate
                        + "' order by recorded_at"))
                .isEqualTo(List.of(
                        List.of("0.01", "f"), List.of("0.02", "f"), List.of("0.09", "f"), List.of("0.08", "t")));
        assertThat(loop.rows("select action from candidate_history_list where candidate_id = '" + candidate
                        + "' order by id"))
                .isEqualTo(List.of(
                        List.of("flag"), List.of("send_to_validation"), List.of("validate"), List.of("reject")));
    }

    @Test
    void onlyAFurtherResultThatIsAskedForAndNoWorseIsTaken() {
        UUID candidate = fresh();
        report(candidate, "dft", 0.01, further())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:no-result-yet"));
        report(candidate, "dft", 0.01, Map.of()).statusCode(201);
        String before = stored(candidate);

        report(candidate, "dft", 0.02, Map.of())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:already-validated"))
                .body("detail", containsString("\"additional\": true"));
        report(candidate, "surrogate", 0.02, further())
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:lower-fidelity"))
                .body("kind", equalTo("dft"));
        assertThat(stored(candidate)).isEqualTo(before);
    }

    @Test
    void resultsThatCannotBothBeTrueAreShownAsSuch() {
        UUID candidate = fresh();
        report(candidate, "dft", 0.01, Map.of("uncertainty", 0.003)).statusCode(201);
        report(candidate, "experiment", 0.02, with("uncertainty", 0.004)).statusCode(201);
        assertThat(contradictions(candidate)).isEqualTo("0");
        report(candidate, "experiment", 0.30, with("uncertainty", 0.004)).statusCode(201);

        given().get("/internal/candidates/{id}", candidate)
                .then()
                .body("state", equalTo("rejected"))
                .body("contradictions", hasSize(2))
                .body("contradictions[0].explanation", containsString("0.3000 by experiment"));
        assertThat(contradictions(candidate)).isEqualTo("2");
        assertThat(loop.rows(
                        "select kind, other_kind, other_value from result_contradiction_list where candidate_id = '"
                                + candidate + "' order by other_value"))
                .isEqualTo(List.of(List.of("experiment", "dft", "0.01"), List.of("experiment", "experiment", "0.02")));
        assertThat(loop.rows("select value, contradicted from validated_labels where result_id in (select id from"
                        + " validation_results where candidate_id = '" + candidate + "')"))
                .isEqualTo(List.of(List.of("0.3", "t")));
    }

    @Test
    void theBudgetCountsCandidatesAndTrainingCountsResults() {
        CampaignResponse small = loop.rankedCampaign("small-budget", "Au", 60, Map.of("retrainAfter", 2, "budget", 2));
        List<UUID> best = loop.candidates(small.id(), "ranked");
        loop.sendToValidation(best.get(0));
        loop.sendToValidation(best.get(1));
        report(best.get(0), "surrogate", 0.01, Map.of()).statusCode(201);
        report(best.get(0), "dft", 0.01, further()).statusCode(201);

        assertThat(loop.awaitPhase(small.id(), "training").results()).isEqualTo(2);
        assertThat(loop.rows("select results, tested from campaign_list where id = '" + small.id() + "'"))
                .isEqualTo(List.of(List.of("2", "1")));
        report(best.get(1), "dft", 0.01, Map.of()).statusCode(201);
        assertThat(loop.get(small.id()).results()).isEqualTo(3);
    }

    @Test
    void filesAreKeptWithTheResult() {
        UUID candidate = fresh();
        var file = Map.of("name", "OUTCAR", "mediaType", "text/plain", "uri", "s3://runs/7/OUTCAR", "sha256", FILE);
        report(candidate, "dft", 0.01, Map.of("attachments", List.of(file)))
                .statusCode(201)
                .body("attachments[0].uri", equalTo("s3://runs/7/OUTCAR"));
        assertThat(loop.rows("select attachments -> 0 ->> 'sha256' from validation_result_list where candidate_id = '"
                        + candidate + "'"))
                .isEqualTo(List.of(List.of(FILE)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, text/plain, runs/7, ok, no name",
                "x, plain, runs/7, ok, mediaType of attachment 'x' is 'plain'",
                "x, text/plain, file:///etc/passwd, ok, uri of attachment 'x'",
                "x, text/plain, /etc/passwd, ok, uri of attachment 'x'",
                "x, text/plain, runs/7, abc, sha256 of attachment 'x' is 'abc'"
            })
    void aFileThatCannotBeFoundIsRefused(String name, String mediaType, String uri, String sha256, String expected) {
        UUID candidate = candidates.get(0);
        Map<String, Object> file = new HashMap<>();
        file.put("name", name);
        file.put("mediaType", mediaType);
        file.put("uri", uri);
        file.put("sha256", sha256.equals("ok") ? FILE : sha256);
        loop.sendToValidationOnce(candidate);
        String before = stored(candidate);

        report(candidate, "dft", 0.01, Map.of("attachments", List.of(file)))
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:invalid-result"))
                .body("detail", containsString(expected));
        assertThat(stored(candidate)).isEqualTo(before);
    }

    private UUID fresh() {
        UUID candidate = candidates.remove(candidates.size() - 1);
        loop.sendToValidation(candidate);
        return candidate;
    }

    private static Map<String, Object> further() {
        return Map.of("additional", true);
    }

    private static Map<String, Object> with(String field, Object value) {
        return Map.of("additional", true, field, value);
    }

    private ValidatableResponse report(UUID candidate, String kind, double value, Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("value", value, "unit", "eV/atom", "kind", kind, "actor", "lab"));
        body.putAll(more);
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/internal/candidates/{id}/results", candidate)
                .then();
    }

    private String stored(UUID candidate) {
        return loop.rows(
                        "select state, version, (select count(*) from validation_results r where r.candidate_id = c.id)"
                                + " from candidates c where id = '" + candidate + "'")
                .toString();
    }

    private String contradictions(UUID candidate) {
        return loop.rows("select jsonb_array_length(contradictions) from candidate_list where id = '" + candidate + "'")
                .get(0)
                .get(0);
    }
}
