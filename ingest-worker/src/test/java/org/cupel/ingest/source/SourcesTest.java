package org.cupel.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Sources as they are set out of the box. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class SourcesTest {

    @Test
    void everySourceTellsItsLicenceAndHowToCiteIt() {
        given().get("/internal/sources")
                .then()
                .statusCode(200)
                .body(
                        "name",
                        hasItems(
                                "materials-project",
                                "oc20",
                                "oc22",
                                "aflow",
                                "optimade",
                                "materials-cloud",
                                "oqmd",
                                "jarvis",
                                "alexandria",
                                "nomad",
                                "files"))
                .body("findAll { it.licence == '' || it.citation == '' }.size()", equalTo(0));
    }

    @Test
    void aMissingKeySkipsTheSourceAndSaysWhatToSet() {
        Assumptions.assumeTrue(System.getenv("MP_API_KEY") == null, "MP_API_KEY is set, so nothing is missing");
        String runId = given().contentType("application/json")
                .body("{}")
                .post("/internal/sources/materials-project/runs")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("runId");
        JsonPath run = SourceClient.finished(runId);
        assertThat(run.getString("state")).isEqualTo("skipped");
        assertThat(run.getString("error")).contains("MP_API_KEY");
        assertThat(run.getInt("fetched")).isZero();
    }

    @Test
    void anotherAddressIsNotAskedUnlessTheOperatorAllowsIt() {
        given().contentType("application/json")
                .body("{\"baseUrl\":\"http://127.0.0.1:9/\"}")
                .post("/internal/sources/aflow/runs")
                .then()
                .statusCode(403)
                .body("detail", containsString("open-addresses"));
    }

    @Test
    void whatIsNotInTheScheduleCannotBePaused() {
        for (String step : new String[] {"pause", "resume"}) {
            given().contentType("application/json")
                    .post("/internal/sources/aflow/" + step)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:cupel:problem:unscheduled-source"))
                    .body("detail", containsString("cupel.ingest.sources.aflow.enabled=true"));
        }
    }
}
