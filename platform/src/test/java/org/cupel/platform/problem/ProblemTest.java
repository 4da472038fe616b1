package org.cupel.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ProblemTest {

    private static ValidatableResponse get(String path) {
        return given().get(path).then().contentType("application/problem+json").body("instance", equalTo(path));
    }

    @Test
    void aProblemIsRenderedWithItsExtensions() {
        get("/failing/problem")
                .statusCode(409)
                .body("type", equalTo("urn:cupel:problem:stale-version"))
                .body("title", equalTo("Conflict"))
                .body("status", equalTo(409))
                .body("detail", equalTo("Version 3 is stale. Read it again."))
                .body("current", equalTo(4));
    }

    @Test
    void anIllegalArgumentIsTheCallers() {
        get("/failing/argument").statusCode(400).body("detail", containsString("-1 is no size"));
    }

    @Test
    void whatNobodyExpectedStaysInTheLogUnderAnId() {
        get("/failing/secretly")
                .statusCode(500)
                .body("incident", matchesRegex("[0-9a-f-]{36}"))
                .body("detail", not(containsString("password")));
    }

    @ParameterizedTest
    @CsvSource({"text, a%00b", "jsonb, %22%5Cu0000%22"})
    void textThatNoDatabaseHoldsIsTheCallers(String as, String text) {
        given().urlEncodingEnabled(false)
                .get("/failing/stored?as=" + as + "&text=" + text)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cupel:problem:unwritable-text"))
                .body("detail", containsString("U+0000"));
        given().get("/failing/stored?as=text&text=fine").then().statusCode(200).body(equalTo("fine"));
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        get("/nowhere").statusCode(404);
    }

    @Test
    void aNumberThatIsNoneIsTheCallersAndNoUnknownPath() {
        given().get("/failing/counted?n=7").then().statusCode(200).body(equalTo("7"));
        for (String none : new String[] {"null", "780870254867820", "7.5"}) {
            given().get("/failing/counted?n=" + none)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString(none));
        }
    }

    @Test
    void aBodyThatIsNotJsonIsExplained() {
        given().contentType("application/json")
                .body("{\"ranked\": \"many\"}")
                .post("/failing")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("many"));
        given().contentType("application/json")
                .body("{\"ranked\": ")
                .post("/failing")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cupel:problem:unreadable-body"));
    }
}
