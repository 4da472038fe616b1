package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class BacktestTest {

    @Test
    void aFinishedOneShowsReportAndCurve() {
        UUID id = Seed.backtest("finished", "{\"pool\": 60, \"policies\": {\"random\": {\"hits\": 5}}}", "<svg/>");
        given().get("/api/v1/back-tests/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("goal", equalTo("depth <= 0.2"))
                .body("ordered.policies", hasItem("random"))
                .body("report.policies.random.hits", equalTo(5));
        given().get("/api/v1/back-tests/{id}/curve.svg", id)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(equalTo("<svg/>"));
        given().get("/api/v1/back-tests").then().statusCode(200).body("items.id", hasItem(id.toString()));
    }

    @Test
    void oneUnderWayHasNeither() {
        UUID id = Seed.backtest("running", null, null);
        given().get("/api/v1/back-tests/{id}", id)
                .then()
                .statusCode(200)
                .body("report", nullValue())
                .body("done", equalTo(3));
        given().get("/api/v1/back-tests/{id}/curve.svg", id)
                .then()
                .statusCode(404)
                .body("detail", containsString("is running and has no curve"));
        given().get("/api/v1/back-tests/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-back-test"));
    }

    @Test
    void ordersTablesAndCancellationsReachTheirOwner() {
        String body = "{\"goal\": \"depth <= 0.2\"}";
        OwnerScript.answers(202, "application/json", "{}");
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/back-tests")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-missing"));
        given().contentType("application/json")
                .header("Idempotency-Key", "one")
                .body(body)
                .post("/api/v1/back-tests")
                .then()
                .statusCode(202);
        UUID id = UUID.randomUUID();
        given().delete("/api/v1/back-tests/{id}", id).then().statusCode(202);
        given().contentType("text/csv")
                .body("a,b\n1,2\n")
                .put("/api/v1/back-tests/tables?name=t.csv")
                .then()
                .statusCode(202);
        assertThat(OwnerScript.asked())
                .containsExactly(
                        "POST /internal/back-tests key=one " + body,
                        "DELETE /internal/back-tests/" + id + " ",
                        "PUT /internal/back-tests/tables?name=t.csv a,b",
                        "1,2");
    }
}
