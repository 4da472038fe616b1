package org.cupel.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class KeysTest {

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final String ME = "/api/v1/me";

    @Test
    void bothHeadersAreUnderstood() {
        String key = WithKeys.key("ada", "researcher");
        WithKeys.with(key)
                .get(ME)
                .then()
                .statusCode(200)
                .body("name", equalTo("ada"))
                .body("roles", contains("researcher", "viewer"))
                .body("open", equalTo(false))
                .body("keyId", equalTo(key.substring(6, 18)))
                .body("expiresAt", notNullValue());
        given().header("Authorization", "Bearer " + key).get(ME).then().statusCode(200);
        given().header("Authorization", "bearer " + key).get(ME).then().statusCode(200);
    }

    @Test
    void whoShowsNothingIsAskedForAKey() {
        given().get(ME)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer realm=\"cupel\"")
                .body("type", equalTo("urn:cupel:problem:unauthorized"))
                .body("detail", containsString("X-API-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cupel_", "cupel_00000000000b_0", "' or 1=1 --", "cupel_00000000000A_0123"})
    void whatIsNoKeyIsRefused(String text) {
        WithKeys.with(text)
                .get(ME)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", equalTo("urn:cupel:problem:invalid-key"));
    }

    @Test
    void aWrongSecretIsRefusedAndNotRepeated() {
        String key = WithKeys.key("ada", "viewer");
        String wrong = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");
        WithKeys.with(wrong)
                .get(ME)
                .then()
                .statusCode(401)
                .body("detail", containsString("wrong"))
                .body("detail", not(containsString(wrong.substring(20))));
    }

    @Test
    void onlyTheHashOfASecretIsKept() throws Exception {
        String key = WithKeys.key("ada", "viewer");
        String id = key.substring(6, 18);
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(key.substring(19).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Admin.execute(
                        "update gateway.api_keys set name = name where id = ? and secret_hash = ?"
                                + " and not to_jsonb(api_keys)::text like '%' || ? || '%'",
                        id, hash, key.substring(19)))
                .isEqualTo(1);
        WithKeys.admin()
                .get("/api/v1/keys?limit=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body(not(containsString(key.substring(19))));
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceHereAndWithinSecondsElsewhere() {
        WithKeys.Issued here = WithKeys.issued("ada", "viewer");
        WithKeys.with(here.key()).get(ME).then().statusCode(200);
        WithKeys.admin()
                .delete("/api/v1/keys/" + here.id())
                .then()
                .statusCode(200)
                .body("revokedBy", equalTo("bootstrap"));
        WithKeys.with(here.key()).get(ME).then().statusCode(401).body("detail", containsString("revoked"));

        WithKeys.Issued elsewhere = WithKeys.issued("bob", "viewer");
        WithKeys.with(elsewhere.key()).get(ME).then().statusCode(200);
        Admin.execute(
                "update gateway.api_keys set revoked_at = now(), revoked_by = 'another instance' where id = ?",
                elsewhere.id());
        Eventually.holds(
                "the key is refused",
                SECONDS,
                () -> WithKeys.with(elsewhere.key()).get(ME).statusCode() == 401);
    }

    @Test
    void afterARotationBothSecretsAreGoodForAWhile() {
        WithKeys.Issued before = WithKeys.issued("lab-7", "lab");
        String after = WithKeys.admin()
                .contentType("application/json")
                .body("{\"graceSeconds\": 3600}")
                .post("/api/v1/keys/" + before.id() + "/rotate")
                .then()
                .statusCode(200)
                .body("about.previousUntil", notNullValue())
                .extract()
                .path("key");
        WithKeys.with(before.key()).get(ME).then().statusCode(200);
        WithKeys.with(after).get(ME).then().statusCode(200).body("name", equalTo("lab-7"));
        Admin.execute(
                "update gateway.api_keys set previous_until = now() - interval '1 second' where id = ?", before.id());
        Eventually.holds(
                "the old secret is refused",
                SECONDS,
                () -> WithKeys.with(before.key()).get(ME).statusCode() == 401);
        WithKeys.with(after).get(ME).then().statusCode(200);
    }

    @Test
    void withoutGraceTheOldSecretEndsAtOnce() {
        WithKeys.Issued before = WithKeys.issued("lab-7", "lab");
        WithKeys.with(before.key()).get(ME).then().statusCode(200);
        WithKeys.admin()
                .contentType("application/json")
                .body("{\"graceSeconds\": 0}")
                .post("/api/v1/keys/" + before.id() + "/rotate")
                .then()
                .statusCode(200);
        WithKeys.with(before.key()).get(ME).then().statusCode(401).body("detail", containsString("rotated"));
    }

    @Test
    void whenAKeyWasLastUsedIsWrittenDown() {
        WithKeys.Issued key = WithKeys.issued("ada", "viewer");
        WithKeys.with(key.key()).get(ME).then().statusCode(200);
        Eventually.holds(
                "last use",
                SECONDS,
                () -> Admin.execute(
                                "update gateway.api_keys set name = name where id = ? and last_used_at is not null",
                                key.id())
                        == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"ada\"}",
                "{\"name\": \"ada\", \"roles\": []}",
                "{\"name\": \"ada\", \"roles\": [\"root\"]}",
                "{\"name\": \" \", \"roles\": [\"viewer\"]}",
                "{\"name\": \"a\\nb\", \"roles\": [\"viewer\"]}",
                "{\"name\": \"ada\", \"roles\": [\"viewer\"], \"expiresInDays\": 0}",
                "{\"name\": \"ada\", \"roles\": [\"viewer\"], \"expiresInDays\": 4000}"
            })
    void aKeyThatMakesNoSenseIsNotMade(String body) {
        WithKeys.admin()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/keys")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:invalid-key"));
    }

    @Test
    void keysAreListedPageByPage() {
        for (String name : List.of("one", "two", "three")) {
            WithKeys.key(name, "viewer");
        }
        Map<String, ?> first = WithKeys.admin()
                .get("/api/v1/keys?limit=2")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat((List<?>) first.get("items")).hasSize(2);
        WithKeys.admin()
                .urlEncodingEnabled(false)
                .get((String) first.get("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
    }
}
