package org.cupel.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OidcServer;
import org.cupel.gateway.stack.OwnerScript;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an identity provider beside keys. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@QuarkusTestResource(value = OidcServer.class, restrictToAnnotatedClass = true)
@TestProfile(WithKeys.class)
class OidcTest {

    private static final String ME = "/api/v1/me";
    private static final String GOOD = "ada&researcher&cupel&600&own";

    private static RequestSpecification with(String order) {
        String issuer = ConfigProvider.getConfig().getValue("cupel.gateway.oidc.issuer", String.class);
        return given().header(
                        "Authorization",
                        "Bearer " + given().get(issuer + "/token?" + order).asString());
    }

    @Test
    void aTokenSaysWhoAndWhichRoles() {
        with("ada&researcher,root&cupel&600&own")
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("ada"))
                .body("roles", contains("researcher", "viewer"))
                .body("open", equalTo(false))
                .body("keyId", nullValue())
                .body("expiresAt", notNullValue());
        with(GOOD).get("/api/v1/keys").then().statusCode(403).contentType("application/problem+json");
        with("ada&nothing-of-ours&cupel&600&own").get(ME).then().statusCode(403);
        with("root&admin&cupel&600&own").get("/api/v1/keys").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada&admin&cupel&-10&own", "ada&admin&somebody-else&600&own", "ada&admin&cupel&600&other"})
    void aTokenThatIsOldOrForOthersOrForgedIsRefused(String order) {
        with(order).get(ME).then().statusCode(401).header("WWW-Authenticate", notNullValue());
    }

    @Test
    void keysGoOnBesideTokens() {
        String key = WithKeys.key("lab-7", "lab");
        given().header("Authorization", "Bearer " + key)
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("lab-7"));
        WithKeys.with(key).get(ME).then().statusCode(200);
        given().get(ME).then().statusCode(401);
        given().header("Authorization", "Bearer nonsense").get(ME).then().statusCode(401);
    }

    @Test
    void theOwnerHearsWhoseTokenItWas() {
        OwnerScript.answers(200, "application/json", "{}");
        with(GOOD)
                .contentType("application/json")
                .body("{\"actor\": \"eve\"}")
                .post("/api/v1/campaigns/" + UUID.randomUUID() + "/pause")
                .then()
                .statusCode(200);
        assertThat(OwnerScript.asked()).singleElement().asString().endsWith("{\"actor\":\"ada\"}");
    }
}
