package org.cupel.gateway.protection;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.cupel.gateway.stack.GatewayStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A door behind a proxy: this machine stands for the proxy. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(DoorTest.BehindAProxy.class)
class DoorTest {

    private static final String KEY = "cupel_0000000000d0_" + "3".repeat(64);
    private static final String ME = "/api/v1/me";

    /** Of proxies, networks and pages. */
    public static final class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cupel.gateway.identity", "keys",
                    "cupel.gateway.bootstrap-key", KEY,
                    "cupel.gateway.trusted-proxies", "127.0.0.1,10.9.0.0/16",
                    "cupel.gateway.allowed-addresses", "192.0.2.0/24,2001:db8::/32",
                    "cupel.gateway.force-https", "true",
                    "cupel.gateway.cors-origins", "https://lab.example",
                    "cupel.s3.public-endpoint", "https://files.example");
        }
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().redirects()
                .follow(false)
                .header("X-API-Key", KEY)
                .header("X-Forwarded-For", forwardedFor)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "cupel.example");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 200",
        "198.51.100.1, 403",
        "2001:db8::1, 200",
        "2001:db9::1, 403",
        // What the caller sends itself stands before what the proxy saw.
        "'192.0.2.1, 198.51.100.1', 403",
        "'198.51.100.1, 192.0.2.1', 200",
        "'192.0.2.1, 10.9.1.1', 200",
        "'198.51.100.1, 10.9.1.1', 403",
        "unknown, 403"
    })
    void whatCountsIsTheLastHopThatIsNoProxyOfOurs(String forwardedFor, int status) {
        from(forwardedFor).get(ME).then().statusCode(status);
    }

    @Test
    void aRefusedAddressIsTold() {
        from("198.51.100.1")
                .get(ME)
                .then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cupel:problem:address-not-allowed"))
                .body("detail", containsString("198.51.100.1"));
    }

    @Test
    void readsGoToHttpsAndWritesAreRefused() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "192.0.2.1")
                .header("X-Forwarded-Host", "cupel.example")
                .get(ME + "?x=1")
                .then()
                .statusCode(308)
                .header("Location", "https://cupel.example" + ME + "?x=1");
        given().header("X-API-Key", KEY)
                .header("X-Forwarded-For", "192.0.2.1")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/keys")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:cupel:problem:https-required"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ME, "/api/v1/campaigns", "/nothing/there"})
    void everyAnswerTellsBrowsersHowToTreatIt(String path) {
        from("192.0.2.1")
                .get(path)
                .then()
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("script-src 'self' 'wasm-unsafe-eval';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("connect-src 'self' https://files.example;"))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void whatAKeyMayReadIsKeptForNoOther() {
        from("192.0.2.1").get(ME).then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void aRequestKeepsTheNameItsCallerGaveIt() {
        from("192.0.2.1").header("X-Request-Id", "trace-7").get(ME).then().header("X-Request-Id", "trace-7");
        from("192.0.2.1")
                .header("X-Request-Id", "a b<script>")
                .get(ME)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void pagesOfListedOriginsMayCallAndOthersNot() {
        from("192.0.2.1")
                .header("Origin", "https://lab.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "X-API-Key")
                .options("/api/v1/campaigns")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://lab.example")
                .header("Access-Control-Allow-Headers", containsString("X-API-Key"));
        from("192.0.2.1")
                .header("Origin", "https://evil.example")
                .get(ME)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        from("192.0.2.1")
                .header("Origin", "https://cupel.example")
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", notNullValue());
    }
}
