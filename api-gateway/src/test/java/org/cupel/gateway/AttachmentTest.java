package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.junit.jupiter.api.Test;

/** Files of results pass the gateway by; acquisition-service gives the links away. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class AttachmentTest {

    @Test
    void aLinkToAFileIsPassedOnAndNotFollowed() {
        String link = "http://127.0.0.1:1/cupel/attachments/abc?X-Amz-Signature=7&response-content-type=text%2Fplain";
        OwnerScript.answers(303, "text/plain", link);
        UUID result = UUID.randomUUID();
        String location = given().redirects()
                .follow(false)
                .get("/api/v1/results/{id}/attachments/2", result)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).isEqualTo(link);
        assertThat(OwnerScript.asked())
                .singleElement()
                .asString()
                .startsWith("GET /internal/results/" + result + "/attachments/2");
    }

    @Test
    void whoAsksForAnUploadIsToldWhatTheOwnerSays() {
        String ticket = "{\"stored\":false,\"upload\":{\"method\":\"PUT\"}}";
        OwnerScript.answers(201, "application/json", ticket);
        String order = "{\"name\":\"a\",\"mediaType\":\"text/plain\",\"sizeBytes\":3,\"sha256\":\"b\"}";
        String answer = given().contentType("application/json")
                .body(order)
                .post("/api/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).isEqualTo(ticket);
        assertThat(OwnerScript.asked()).containsExactly("POST /internal/attachments " + order);
    }
}
