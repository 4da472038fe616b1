package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class BacktestTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject
    Loop loop;

    @Inject
    OtherServices others;

    @Inject
    ObjectMapper json;

    @Test
    void aTableIsSearchedAgainAndAPolicyRecommended() throws Exception {
        String table = upload("valley.csv", valley(200, "spare\n")).extract().path("sha256");
        Map<String, Object> order = order("minimise depth, top 5", table, List.of("process-ucb", "forest-ucb"));
        BacktestResponse asked = order("first", order).statusCode(202).extract().as(BacktestResponse.class);
        BacktestResponse done = finished(asked.id());

        assertThat(done.state()).as(done.error()).isEqualTo("finished");
        assertThat(done.done()).isEqualTo(done.total()).isEqualTo(4 * 4);
        JsonNode report = report(asked.id());
        assertThat(report.at("/pool").asInt()).isEqualTo(200);
        assertThat(report.at("/hits").asInt()).isEqualTo(5);
        assertThat(report.at("/source/refused/0").asText()).contains("Row 201: 1 cells");
        assertThat(report.at("/policies").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("process-ucb", "forest-ucb", "random", "forest-greedy");
        double ours =
                report.at("/policies/process-ucb/evaluations_to_all/median").asDouble();
        double chance = report.at("/policies/random/evaluations_to_all/median").asDouble();
        assertThat(ours).isPositive().isLessThan(chance);
        assertThat(report.at("/tournament/recommended").asText()).isIn("process-ucb", "forest-ucb");
        assertThat(report.at("/tournament/statement").asText()).contains("Take ");
        assertThat(loop.rows("select left(curve, 5) from back_test_report_list where id = '" + asked.id() + "'"))
                .isEqualTo(List.of(List.of("<svg ")));

        order("first", order).statusCode(200).body("id", equalTo(asked.id().toString()));
        order.put("seeds", 5);
        order("first", order).statusCode(409).body("type", containsString("idempotency-key-reused"));
        given().delete("/internal/back-tests/{id}", asked.id()).then().statusCode(409);
    }

    /** As after a worker was killed: a job comes back, and finds what was kept. */
    @Test
    void searchesThatAreDoneAreNotPlayedAgain() throws Exception {
        String table = upload("valley.csv", valley(120, "")).extract().path("sha256");
        Map<String, Object> order = order("minimise depth, top 5", table, List.of("forest-ucb"));
        UUID whole = order("whole", order)
                .statusCode(202)
                .extract()
                .as(BacktestResponse.class)
                .id();
        finished(whole);
        UUID killed = UUID.randomUUID();
        loop.execute(
                "insert into back_tests (id, idempotency_key, ordered, goal, source, table_sha256, state, created_at)"
                        + " select '" + killed + "', 'killed', ordered, goal, source, table_sha256, 'running', now()"
                        + " from back_tests where id = '" + whole + "'");
        loop.execute(
                "insert into back_test_searches select '" + killed + "', policy, budget, seed, program, evaluations,"
                        + " found_at, 777 from back_test_searches where back_test_id = '" + whole
                        + "' and policy = 'forest-ucb' and seed <= 3");
        loop.execute("insert into jobs (id, kind, dedup_key, payload, state, max_attempts) values ('"
                + UUID.randomUUID() + "', 'back-test', '" + killed + "', '{\"backtestId\": \"" + killed
                + "\"}', 'queued', 5)");
        finished(killed);

        assertThat(loop.rows("select policy, seed from back_test_searches where back_test_id = '" + killed
                        + "' and seconds_per_decision = 777 order by seed"))
                .hasSize(3)
                .allMatch(row -> row.get(0).equals("forest-ucb"));
        assertThat(loop.rows("select done, total from back_tests where id = '" + killed + "'"))
                .isEqualTo(List.of(List.of("12", "12")));
        assertThat(withoutClocks(report(killed))).isEqualTo(withoutClocks(report(whole)));
    }

    @Test
    void oneThatIsCancelledEndsAndKeepsNobodyWaiting() {
        String table = upload("long.csv", valley(3000, "")).extract().path("sha256");
        Map<String, Object> order = order("minimise depth, top 300", table, List.of("process-ucb"));
        order.putAll(Map.of("seeds", 100, "budget", 2000));
        UUID id = order("long", order)
                .statusCode(202)
                .extract()
                .as(BacktestResponse.class)
                .id();
        Eventually.is("running", LONG, () -> get(id), now -> now.state().equals("running"));

        loop.rankedCampaign("beside", "Pr", 40, Map.of());
        assertThat(get(id).state()).isEqualTo("running");
        given().delete("/internal/back-tests/{id}", id).then().statusCode(200).body("state", equalTo("cancelled"));
        given().delete("/internal/back-tests/{id}", id).then().statusCode(200);
        Eventually.is(
                "the job ends",
                LONG,
                () -> loop.rows("select state from jobs where dedup_key = '" + id + "'"),
                rows -> rows.equals(List.of(List.of("succeeded"))));
        assertThat(get(id).state()).isEqualTo("cancelled");
    }

    @Test
    void knownValuesOfMaterialsAreSearchedForACampaignsGoal() throws Exception {
        others.createViews();
        List<String> elements = List.of("Li", "Na", "K", "Rb", "Mg", "Ca", "Sr", "Ba", "Ti", "Zr", "Hf", "Sn");
        for (String element : elements) {
            others.ingest("known-" + element, element, 2);
            others.label("known-" + element, 0, 2, element.length() == 1 ? "-0.5" : "-0.1");
        }
        CampaignResponse campaign = loop.campaign(
                "goal of known",
                "Nd",
                30,
                Map.of("goal", "energy_above_hull <= -0.3 and no Pb", "selection", Map.of()));
        UUID id = order(
                        "known",
                        Map.of(
                                "campaignId",
                                campaign.id(),
                                "policies",
                                List.of("random"),
                                "baselines",
                                false,
                                "initial",
                                2,
                                "seeds",
                                3))
                .statusCode(202)
                .body("goal", equalTo("energy_above_hull <= -0.3 and no Pb"))
                .extract()
                .as(BacktestResponse.class)
                .id();
        BacktestResponse done = finished(id);

        assertThat(done.state()).as(done.error()).isEqualTo("finished");
        assertThat(done.table()).hasSize(64);
        JsonNode report = report(id);
        assertThat(report.at("/source/file").asText()).isEqualTo("known values");
        assertThat(report.at("/hits").asInt()).isEqualTo(2); // KO twice
        assertThat(report.at("/pool").asInt()).isGreaterThanOrEqualTo(24);
        assertThat(report.has("tournament")).isFalse();
    }

    @Test
    void whatCannotBeSearchedFailsWithTheReason() {
        String table = upload("few.csv", valley(60, "")).extract().path("sha256");
        Map<String, Object> order = order("depth <= -5", table, List.of("random"));
        BacktestResponse done = finished(
                order("hopeless", order).extract().as(BacktestResponse.class).id());
        assertThat(done.state()).isEqualTo("failed");
        assertThat(done.error()).contains("holds for 0 of 60 rows").contains("Change its bounds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goal | depth <= | 400 | invalid-goal | a number",
                "goal | dept <= 1 | 422 | invalid-back-test | Maybe depth is meant",
                "policies | forest-best | 422 | invalid-back-test | No policy is named",
                "seeds | 101 | 422 | invalid-back-test | Send 1 to 100",
                "initial | 51 | 422 | invalid-back-test | Send 1 to 50",
                "budget | 5 | 422 | invalid-back-test | ends before the first decision",
                "stopAt | 1.5 | 422 | invalid-back-test | above 0 and up to 1",
                "table | abc | 422 | invalid-back-test | which nobody uploaded",
                "features | colour | 422 | invalid-back-test | colour",
                "campaignId | 00000000-0000-0000-0000-000000000000 | 404 | unknown-campaign | "
            })
    void ordersThatCannotBePlayedAreRefused(String field, String value, int status, String type, String detail) {
        String table = upload("few.csv", valley(60, "")).extract().path("sha256");
        Map<String, Object> order = order("depth <= 0.2", table, List.of("random"));
        order.put(field, field.equals("policies") || field.equals("features") ? List.of(value) : value);
        order("refused " + field, order)
                .statusCode(status)
                .body("type", equalTo("urn:cupel:problem:" + type))
                .body("detail", containsString(detail == null ? "" : detail));
        assertThat(loop.rows("select id from back_tests where idempotency_key like 'refused%'"))
                .isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() {
        upload("empty.csv", "").statusCode(422).body("detail", containsString("is empty"));
        upload("ragged.csv", "a,b\n1,2\n3\n")
                .statusCode(422)
                .body("detail", containsString("Row 2 of table ragged.csv has 1 cells"));
        given().contentType(ContentType.JSON)
                .body("{\"goal\": \"a < 1\"}")
                .post("/internal/back-tests")
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-missing"));
        given().get("/internal/back-tests/nowhere").then().statusCode(404);
    }

    private static Map<String, Object> order(String goal, String table, List<String> policies) {
        return new HashMap<>(
                Map.of("goal", goal, "table", table, "policies", policies, "seeds", 4, "initial", 10, "batch", 10));
    }

    private static ValidatableResponse order(String key, Map<String, Object> order) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/internal/back-tests")
                .then();
    }

    private static ValidatableResponse upload(String name, String text) {
        return given().contentType("text/csv")
                .queryParam("name", name)
                .body(text)
                .put("/internal/back-tests/tables")
                .then();
    }

    private static BacktestResponse get(UUID id) {
        return given().get("/internal/back-tests/{id}", id).as(BacktestResponse.class);
    }

    private static BacktestResponse finished(UUID id) {
        return Eventually.is("the back-test ends", LONG, () -> get(id), now -> now.endedAt() != null);
    }

    private JsonNode report(UUID id) throws Exception {
        return json.readTree(loop.rows("select report from back_test_report_list where id = '" + id + "'")
                .get(0)
                .get(0));
    }

    private static JsonNode withoutClocks(JsonNode report) {
        report.findParents("seconds_per_decision").forEach(part -> ((ObjectNode) part).remove("seconds_per_decision"));
        return report;
    }

    /** A smooth function of two columns, with a repeatable pattern of points. */
    private static String valley(int rows, String last) {
        var text = new StringBuilder("u,v,depth\n");
        for (int i = 0; i < rows; i++) {
            double u = (i * 0.618034) % 1;
            double v = (i * 0.754878 + 0.3) % 1;
            double depth = (u - 0.3) * (u - 0.3) + 2 * (v - 0.7) * (v - 0.7);
            text.append(String.format(Locale.ROOT, "%.5f,%.5f,%.6f%n", u, v, depth));
        }
        return text.append(last).toString();
    }
}
