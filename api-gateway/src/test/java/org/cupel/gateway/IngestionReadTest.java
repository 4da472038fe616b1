package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class IngestionReadTest {

    private static final String STRUCTURE =
            "{\"lattice\": [[3.0, 0.0, 0.0], [0.0, 3.0, 0.0], [0.0, 0.0, 3.0]], \"species\": [\"Li\"],"
                    + " \"frac\": [[0.0, 0.0, 0.0]]}";

    @Test
    void anIngestionAndItsRejectedRowsAreShown() {
        UUID run = Seed.ingestion();
        Admin.execute(
                "insert into ingest.quarantine (run_id, fetch_id, row_number, row_ref, reason, excerpt)"
                        + " select f.run_id, f.fetch_id, i, 'row-' || i, 'NaN label', '{'"
                        + " from generate_series(1, 5) i, ingest.fetches f where f.run_id = ?",
                run);
        given().get("/api/v1/ingestions/" + run)
                .then()
                .statusCode(200)
                .body("state", equalTo("succeeded"))
                .body("cause", equalTo("upload"))
                .body("rawSha256", equalTo("x" + run))
                .body("rejected", equalTo(5));
        given().get("/api/v1/ingestions").then().statusCode(200).body("items.runId", hasItem(run.toString()));

        String rejected = "/api/v1/ingestions/" + run + "/rejected?limit=3";
        var first = given().get(rejected).jsonPath();
        assertThat(first.getList("items.rowRef")).containsExactly("row-1", "row-2", "row-3");
        var second =
                given().urlEncodingEnabled(false).get(first.getString("next")).jsonPath();
        assertThat(second.getList("items.rowRef")).containsExactly("row-4", "row-5");
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void aCandidateShowsTheStructureOfItsMaterial() {
        UUID campaign = Seed.campaign("structures");
        Seed.candidates(campaign, Seed.ranking(campaign), 2);
        Seed.material("m-1", Seed.ingestion(), STRUCTURE);
        String list = "/api/v1/campaigns/" + campaign + "/candidates?sort=rank";
        var ids = given().get(list).jsonPath().getList("items.id", String.class);
        given().get("/api/v1/candidates/" + ids.get(0) + "/structure")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("species[0]", equalTo("Li"))
                .body("lattice[2][2]", equalTo(3.0f));
        given().get("/api/v1/candidates/" + ids.get(1) + "/structure")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:no-structure"));
    }
}
