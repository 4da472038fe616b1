package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class CandidateListTest {

    private static final int SMALL = 500;
    private static final List<String> SORTS =
            List.of("-score", "score", "rank", "q50", "-total", "formula", "-updatedAt");
    private static UUID small;

    private static synchronized UUID small() {
        if (small == null) {
            small = Seed.campaign("small");
            Seed.candidates(small, Seed.ranking(small), SMALL);
        }
        return small;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score",
                "-score",
                "rank",
                "-rank",
                "q50",
                "-q50",
                "total",
                "-total",
                "formula",
                "-formula",
                "updatedAt",
                "-updatedAt"
            })
    void everyOrderShowsEveryRowOnceInThatOrder(String sort) {
        var rows = all("/api/v1/campaigns/" + small() + "/candidates?limit=37&sort=" + sort);
        assertThat(rows).hasSize(SMALL);
        assertThat(ids(rows)).doesNotHaveDuplicates();
        assertThat(rows).isSortedAccordingTo(order(sort));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200",
        "&state=ranked, 200",
        "'&decision=KEEP,KILL', 150",
        "&elements=Mn, 50",
        "&excluded=Co, 200",
        "&minScore=-1000000, 200",
        "&maxUncertainty=1000000, 200",
        "'', 500"
    })
    void aJumpLandsWhereLeafingArrives(String filter, int rows) {
        for (String sort : SORTS) {
            String list = "/api/v1/campaigns/" + small() + "/candidates?limit=1000&sort=" + sort + filter;
            var leafed = ids(all(list));
            assertThat(ids(items(page(list + "&offset=" + rows))))
                    .as("by %s", sort)
                    .isEqualTo(leafed.subList(rows, leafed.size()));
        }
    }

    @Test
    void aHundredThousandRowsAreEachShownOnce() {
        UUID campaign = Seed.campaign("large");
        Seed.candidates(campaign, Seed.ranking(campaign), 100_000);
        var seen = new HashSet<String>();
        int rows = 0;
        String next = "/api/v1/campaigns/" + campaign + "/candidates?limit=1000&sort=-score";
        while (next != null) {
            Map<String, Object> page = page(next);
            for (Map<String, Object> row : items(page)) {
                seen.add((String) row.get("materialId"));
                rows++;
            }
            next = (String) page.get("next");
        }
        assertThat(rows).isEqualTo(100_000);
        assertThat(seen).hasSize(100_000);
        SORTS.forEach(sort -> tellLatency(campaign, sort));
    }

    /** A figure for people, not for a verdict: it depends on the machine and what else it does. */
    private static void tellLatency(UUID campaign, String sort) {
        String list = "/api/v1/campaigns/" + campaign + "/candidates?limit=50&sort=" + sort;
        var millis = new ArrayList<Long>();
        for (int i = 0; i < 11; i++) {
            long start = System.nanoTime();
            page(list);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        millis.sort(null);
        System.out.printf(
                "page of 50 of 100,000 candidates by %s: median %d ms, range %d to %d ms%n",
                sort, millis.get(5), millis.get(0), millis.get(10));
    }

    @Test
    void filtersTakeWhatTheySay() {
        String list = "/api/v1/campaigns/" + small() + "/candidates?limit=1000&";
        assertThat(all(list + "state=flagged")).hasSize(SMALL / 50).allMatch(row -> row.get("state")
                .equals("flagged"));
        assertThat(all(list + "state=flagged,ranked")).hasSize(SMALL);
        assertThat(all(list + "decision=KEEP,KILL"))
                .allMatch(row -> !row.get("decision").equals("MAYBE"))
                .hasSizeGreaterThan(300);
        assertThat(all(list + "elements=Li,Mn")).isNotEmpty().allMatch(row -> List.of("LiMn2O4", "Li2MnO3")
                .contains(row.get("formula")));
        assertThat(all(list + "formula=O2LiCo")).isNotEmpty().allMatch(row -> row.get("formula")
                .equals("LiCoO2"));
        assertThat(all(list + "minScore=-10"))
                .hasSize(100)
                .allMatch(row -> ((Number) row.get("score")).doubleValue() >= -10);
        assertThat(all(list + "elements=Cs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=colour        | bad-sort        | colour  | updatedAt
            state=lost         | bad-filter      | lost    | in_validation
            decision=keep      | bad-filter      | keep    | KEEP
            elements=Li,Xx     | unknown-element | Xx      | Li,Co,O
            formula=LiXx2      | bad-filter      | Xx      | LiXx2
            minScore=high      | bad-filter      | high    | -3.2
            minScore=NaN       | bad-filter      | NaN     | -3.2
            cursor=nonsense    | bad-cursor      | nonsense| next
            cursor=WyJzIl0     | bad-cursor      | WyJzIl0 | next
            limit=0            | bad-limit       | 0       | 1000
            limit=1001         | bad-limit       | 1001    | 1000
            """)
    void whatCannotBeUnderstoodIsNamed(String query, String type, String value, String advice) {
        given().get("/api/v1/campaigns/" + small() + "/candidates?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cupel:problem:" + type))
                .body("detail", containsString(value))
                .body("detail", containsString(advice));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String list = "/api/v1/campaigns/" + small() + "/candidates?limit=10&sort=";
        String next = (String) page(list + "-score").get("next");
        given().urlEncodingEnabled(false)
                .get(next.replace("sort=-score", "sort=rank"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:bad-cursor"))
                .body("detail", containsString("sort=-score"));
    }

    @Test
    void csvHasTheSameRowsAndALinkToTheNextPage() {
        var answer = given().accept("text/csv").get("/api/v1/campaigns/" + small() + "/candidates?limit=10&sort=rank");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        var lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(11);
        assertThat(lines.get(0)).startsWith("id,materialId,formula,elements,atomCount,state,version,rank,score,");
        assertThat(lines.get(1)).contains("m-1,LiFePO4,\"Fe Li O P\",5,ranked,1,1,-0.1,");
        String next = answer.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        var second =
                given().urlEncodingEnabled(false).accept("text/csv").get(next).asString();
        assertThat(second.lines().skip(1).findFirst().orElseThrow()).contains("m-11,");
    }

    @Test
    void anUnknownCampaignIsNamed() {
        var id = UUID.randomUUID().toString();
        for (String unknown : List.of(id, "seven")) {
            given().get("/api/v1/campaigns/" + unknown + "/candidates")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString(unknown))
                    .body("detail", containsString("GET /api/v1/campaigns"));
        }
    }

    private static Comparator<Map<String, Object>> order(String sort) {
        String field = sort.replaceFirst("-", "");
        Comparator<Map<String, Object>> ascending =
                switch (field) {
                    case "formula", "updatedAt" -> Comparator.comparing(row -> (String) row.get(field));
                    default -> Comparator.comparingDouble(row -> ((Number) row.get(field)).doubleValue());
                };
        return sort.startsWith("-") ? ascending.reversed() : ascending;
    }

    private static List<Map<String, Object>> all(String first) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String next = first;
        while (next != null) {
            var page = page(next);
            rows.addAll(items(page));
            next = (String) page.get("next");
        }
        return rows;
    }

    private static List<Object> ids(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> row.get("id")).toList();
    }

    private static Map<String, Object> page(String url) {
        return given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }
}
