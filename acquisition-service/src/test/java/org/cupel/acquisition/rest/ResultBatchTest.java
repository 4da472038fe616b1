package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many results in one request. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ResultBatchTest {

    private static final String PATH = "/internal/results";
    private static CampaignResponse campaign;
    private static List<UUID> candidates;

    private final String key = UUID.randomUUID().toString();

    @Inject
    Loop loop;

    @BeforeEach
    void rank() {
        if (campaign == null) {
            campaign = loop.rankedCampaign("batches", "Eu", 80, Map.of("retrainAfter", 1000));
            candidates = new ArrayList<>(loop.candidates(campaign.id(), "ranked"));
        }
    }

    @Test
    void eachRowIsAnsweredAsItWouldBeAlone() {
        UUID good = fresh();
        UUID failed = fresh();
        UUID waiting = candidates.get(0);
        json(
                        false,
                        row(good, Map.of("value", 31.0, "unit", "meV/atom")),
                        row(UUID.randomUUID(), Map.of()),
                        row(good, Map.of("value", 0.03)),
                        "no object",
                        Map.of("candidateId", failed, "value", "much", "actor", "lab"),
                        Map.of(
                                "candidateId",
                                failed,
                                "outcome",
                                "failed_synthesis",
                                "reason",
                                "melted",
                                "actor",
                                "lab"),
                        row(waiting, Map.of()))
                .statusCode(200)
                .body("rows.row", contains(1, 2, 3, 4, 5, 6, 7))
                .body("rows.status", contains(201, 404, 409, 422, 422, 201, 409))
                .body("rows[0].result.value", equalTo(0.031f))
                .body("rows[0].result.actor", equalTo("lab"))
                .body("rows[0].problem", nullValue())
                .body("rows[1].problem.type", equalTo("urn:cupel:problem:unknown-candidate"))
                .body("rows[2].problem.type", equalTo("urn:cupel:problem:already-validated"))
                .body("rows[4].problem.detail", containsString("much"))
                .body("rows[4].candidateId", equalTo(failed.toString()))
                .body("rows[5].result.outcome", equalTo("failed_synthesis"))
                .body("rows[6].problem.type", equalTo("urn:cupel:problem:illegal-transition"))
                .body("recorded", equalTo(2))
                .body("refused", equalTo(5));
        assertThat(results(good, failed)).isEqualTo(2);
    }

    @Test
    void aBatchThatWasCutOffGoesOnWhereItEnded() {
        Object[] rows = new Object[5];
        Arrays.setAll(rows, row -> row(fresh(), Map.of()));
        json(false, Arrays.copyOf(rows, 3)).body("rows.status", contains(201, 201, 201));
        List<String> before = events();
        json(false, rows)
                .body("rows.status", contains(200, 200, 200, 201, 201))
                .body("rows.outcome", contains("repeated", "repeated", "repeated", "recorded", "recorded"));
        assertThat(events()).hasSize(before.size() + 2).containsAll(before);
        json(false, rows).body("repeated", equalTo(5)).body("recorded", equalTo(0));
        assertThat(events()).hasSize(before.size() + 2);
    }

    @Test
    void anotherRowInThePlaceOfOneIsRefusedAndHindersNoOther() {
        UUID first = fresh();
        UUID second = fresh();
        json(false, row(first, Map.of())).body("rows.status", contains(201));
        json(false, row(first, Map.of("value", 0.02)), row(second, Map.of()))
                .body("rows.status", contains(422, 201))
                .body("rows[0].problem.type", equalTo("urn:cupel:problem:idempotency-key-reused"));
        assertThat(results(first, second)).isEqualTo(2);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        UUID twice = fresh();
        UUID better = fresh();
        Object[] rows = {
            row(twice, Map.of()),
            row(UUID.randomUUID(), Map.of()),
            row(twice, Map.of("value", 0.02)),
            row(better, Map.of("kind", "dft")),
            row(better, Map.of("additional", true, "value", 0.3)),
            row(better, Map.of("additional", true, "kind", "surrogate"))
        };
        String before = everything();
        json(true, rows)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("rows.status", contains(201, 404, 409, 201, 201, 409))
                .body("rows[4].result.candidateState", equalTo("rejected"));
        assertThat(everything()).isEqualTo(before);
        json(false, rows)
                .body("dryRun", equalTo(false))
                .body("rows.status", contains(201, 404, 409, 201, 201, 409))
                .body("rows[4].result.candidateState", equalTo("rejected"));
        assertThat(everything()).isNotEqualTo(before);
        json(true, rows).body("rows.status", contains(200, 404, 409, 200, 200, 409));
    }

    @Test
    void batchesAtTheSameTimeRecordEachRowOnce() throws Exception {
        Object[] rows = new Object[6];
        List<UUID> mine = new ArrayList<>();
        Arrays.setAll(rows, row -> {
            mine.add(fresh());
            return row(mine.get(row), Map.of());
        });
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int sender = 0; sender < 6; sender++) {
            boolean dryRun = sender % 3 == 2;
            calls.add(() -> {
                int recorded = json(dryRun, rows).statusCode(200).extract().path("recorded");
                return dryRun ? 0 : recorded;
            });
        }
        int recorded = 0;
        for (Future<Integer> call : senders.invokeAll(calls)) {
            recorded += call.get();
        }
        senders.shutdown();
        assertThat(recorded).isEqualTo(6);
        assertThat(results(mine.toArray(UUID[]::new))).isEqualTo(6);
    }

    @Test
    void whatASpreadsheetSavesIsRead() {
        UUID first = fresh();
        UUID second = fresh();
        UUID third = fresh();
        String text = "\uFEFFmaterialId;campaignId;candidateId;formula;value;unit;kind;method;note;additional\r\n"
                + material(first) + ";" + campaign.id()
                + ";;EuO;0.031;eV/atom;experiment;XRD;\"slow; 900 °C\";FALSE\r\n"
                + ";;" + second + ";EuO;;eV/atom;experiment;XRD;;\r\n"
                + ";;" + second + ";EuO;0,031;eV/atom;experiment;XRD;;\r\n"
                + ";;" + third + ";LiO;0.031;eV/atom;experiment;XRD;;\r\n"
                + ";;" + third + ";;0.031;eV/atom;experiment;XRD;'=1+1;\r\n"
                + ";;" + second + ";;0.031;eV/atom;experiment;XRD;;;;\r\n"
                + ";;;;;;;;;\r\n";
        csv(text, "grace")
                .statusCode(200)
                .body("rows.status", contains(201, 204, 422, 422, 201, 422, 204))
                .body("rows.outcome[1]", equalTo("skipped"))
                .body("rows[0].result.actor", equalTo("grace"))
                .body("rows[0].result.note", equalTo("slow; 900 °C"))
                .body("rows[2].problem.detail", containsString("0,031"))
                .body("rows[3].problem.type", equalTo("urn:cupel:problem:wrong-row"))
                .body("rows[4].result.note", equalTo("=1+1"))
                .body("rows[5].problem.detail", containsString("12 cells"));
    }

    @Test
    void aRowThatNamesNobodyIsRefusedUnlessTheBatchDoes() {
        UUID candidate = fresh();
        String text = "candidateId,value,unit,kind\n" + candidate + ",0.03,eV/atom,dft\n";
        csv(text, null).body("rows.status", contains(422)).body("rows[0].problem.detail", containsString("actor"));
        csv(text, "grace").body("rows.status", contains(201));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "candidateId,val,attachments\\n| 400 | bad-columns | [val, attachments]",
                "candidateId,value,value\\n| 400 | bad-columns | 'value' is there twice",
                "materialId,value\\nm,1\\n| 400 | bad-columns | materialId and campaignId",
                "candidateId,value\\n| 400 | no-rows | no rows",
                "`` | 400 | bad-columns | No column says",
                "candidateId,value\\n\"x,1\\n| 400 | unreadable-csv | Quote",
            })
    void aTableThatCannotBeReadIsRefusedAsAWhole(String text, int status, String type, String detail) {
        csv(text.replace("\\n", "\n"), "grace")
                .statusCode(status)
                .body("type", equalTo("urn:cupel:problem:" + type))
                .body("detail", containsString(detail));
    }

    @Test
    void tooManyRowsAndOtherEncodingsAreRefused() {
        csv("candidateId,value\n" + "x,1\n".repeat(1001), "grace")
                .statusCode(413)
                .body("type", equalTo("urn:cupel:problem:too-many-rows"))
                .body("detail", containsString("1000"));
        json(false, Collections.nCopies(1001, Map.of()).toArray()).statusCode(413);
        csv("candidateId,value\n" + "x,1\n".repeat(1000), "grace")
                .statusCode(200)
                .body("rows.status", everyItem(equalTo(404)));
        given().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body("candidateId,note\nx,900 °C\n".getBytes(StandardCharsets.ISO_8859_1))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
        given().contentType("text/csv").body("candidateId\n").post(PATH).then().statusCode(400);
    }

    @Test
    void noBodyBreaksAnything() {
        List<UUID> some = List.of(candidates.get(0), candidates.get(1), UUID.randomUUID());
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            var garden = new BatchGarden(seed, some, campaign.id());
            String type = garden.csv() ? "text/csv" : "application/json";
            byte[] body = garden.body();
            var answer = given().contentType(type)
                    .header("Idempotency-Key", "garden " + seed)
                    .queryParam("dryRun", seed % 2 == 0)
                    .queryParam("actor", seed % 3 == 0 ? "ga\u00eda" : null)
                    .body(body)
                    .post(PATH);
            boolean rowBroke = answer.statusCode() == 200
                    && answer.jsonPath().getList("rows.status", Integer.class).stream()
                            .anyMatch(status -> status >= 500);
            if (answer.statusCode() >= 500 || rowBroke) {
                wrong.add("seed " + seed + " answered " + answer.statusCode() + ": "
                        + new String(body, StandardCharsets.UTF_8));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private UUID fresh() {
        UUID candidate = candidates.remove(candidates.size() - 1);
        loop.sendToValidation(candidate);
        return candidate;
    }

    private static Map<String, Object> row(UUID candidate, Map<String, Object> more) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "candidateId", candidate, "value", 0.03, "unit", "eV/atom", "kind", "experiment", "actor", "lab"));
        row.putAll(more);
        return row;
    }

    private ValidatableResponse json(boolean dryRun, Object... rows) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .queryParam("dryRun", dryRun)
                .body(Map.of("results", rows))
                .post(PATH)
                .then();
    }

    private ValidatableResponse csv(String text, String actor) {
        return given().contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", key)
                .queryParam("actor", actor)
                .body(text)
                .post(PATH)
                .then();
    }

    private String material(UUID candidate) {
        return loop.rows("select material_id from candidates where id = '" + candidate + "'")
                .get(0)
                .get(0);
    }

    private int results(UUID... ids) {
        String list = String.join("','", Arrays.stream(ids).map(UUID::toString).toList());
        return loop.rows("select id from validation_results where candidate_id in ('" + list + "')")
                .size();
    }

    /** What a result leaves behind in the campaign. */
    private String everything() {
        return loop.rows("select (select count(*) from validation_results where campaign_id = c.id),"
                        + " (select sum(version) from candidates where campaign_id = c.id),"
                        + " (select count(*) from candidate_history where campaign_id = c.id),"
                        + " (select count(*) from outbox where payload::text like '%' || c.id || '%'), c.version"
                        + " from campaigns c where c.id = '" + campaign.id() + "'")
                .toString();
    }

    private List<String> events() {
        return loop
                .rows("select id from outbox where topic = 'validation.recorded' and payload::text like '%"
                        + campaign.id() + "%'")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
