package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with many structures: passed on to predict-worker, their answers read from its views. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class InquiryTest {

    private static final String JUDGEMENT = "{\"decision\":\"KEEP\",\"q50\":0.01,\"intervalLow\":null,\"reasons\":[]}";

    @Test
    void aFileIsPassedOnWithItsKey() {
        OwnerScript.answers(202, "application/json", "{\"state\":\"queued\"}");
        given().contentType("application/zip")
                .body("bytes".getBytes())
                .post("/api/v1/inquiries?name=a.zip&property=bandGap")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:idempotency-key-missing"));
        given().contentType("application/zip")
                .header("Idempotency-Key", "one")
                .body("bytes".getBytes())
                .post("/api/v1/inquiries?name=a.zip&property=bandGap")
                .then()
                .statusCode(202)
                .body("state", equalTo("queued"));
        UUID id = UUID.randomUUID();
        given().delete("/api/v1/inquiries/{id}", id).then().statusCode(202);
        assertThat(OwnerScript.asked())
                .containsExactly(
                        "POST /internal/inquiries?name=a.zip&property=bandGap key=one bytes",
                        "DELETE /internal/inquiries/" + id + " ");
    }

    @Test
    void whatIsAnsweredSoFarCanBeRead() {
        UUID id = Seed.inquiry(JUDGEMENT);
        given().get("/api/v1/inquiries/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("answered", equalTo(2))
                .body("refused", equalTo(1))
                .body("total", equalTo(3));
        assertThat(given().get("/api/v1/inquiries").jsonPath().getList("items.id", String.class))
                .contains(id.toString());

        answers(id, "")
                .body("items", hasSize(2))
                .body("items[0].prediction.decision", equalTo("KEEP"))
                .body("items[0].problem", nullValue())
                .body("items[1].prediction", nullValue())
                .body("items[1].problem", equalTo("It has no cell."));
        answers(id, "?decision=KEEP,MAYBE").body("items.row", equalTo(List.of(1)));
        answers(id, "?refused=true").body("items.row", equalTo(List.of(2)));
        answers(id, "?sort=-q50").body("items.row", equalTo(List.of(1, 2)));
    }

    @Test
    void pagesFollowEachOther() {
        UUID id = Seed.inquiry(JUDGEMENT);
        for (String sort : List.of("row", "-row", "q50")) {
            ValidatableResponse first = answers(id, "?limit=1&sort=" + sort);
            String next = first.extract().path("next");
            List<Integer> rows =
                    given().get(next).then().statusCode(200).extract().path("items.row");
            assertThat(rows).hasSize(1).doesNotContain(first.extract().<Integer>path("items[0].row"));
        }
    }

    @Test
    void answersAreTakenAwayAsOneFileWithoutFormulas() {
        UUID id = Seed.inquiry(JUDGEMENT);
        String csv = given().get("/api/v1/inquiries/" + id + "/answers/export")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "row,name,formula,atomCount,decision,q10,q50,q90,pStable,total,intervalLow,intervalHigh,oodScore,problem",
                        "1,\"'=1+1.cif\",MgO,2,KEEP,,0.01,,,,,,,",
                        "2,b.cif,,,,,,,,,,,,\"It has no cell.\"");
        String lines = given().get("/api/v1/inquiries/" + id + "/answers/export?format=jsonl")
                .asString();
        assertThat(lines.lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"row\":1")
                .contains("MgO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?decision=NO", "?sort=name", "?limit=0", "/export?format=xlsx", "?refused=perhaps"})
    void badQuestionsAreRefusedByName(String query) {
        UUID id = Seed.inquiry(JUDGEMENT);
        given().get("/api/v1/inquiries/" + id + "/answers" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/answers", "/answers/export"})
    void unknownInquiriesAreNotFound(String path) {
        for (Object id : List.of(UUID.randomUUID(), "nonsense")) {
            given().get("/api/v1/inquiries/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:cupel:problem:unknown-inquiry"));
        }
    }

    private static ValidatableResponse answers(UUID id, String query) {
        return given().get("/api/v1/inquiries/" + id + "/answers" + query)
                .then()
                .statusCode(200);
    }
}
