package org.cupel.gateway.identity;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A gateway that asks for keys; the one of the first admin is told by configuration. */
public final class WithKeys implements QuarkusTestProfile {

    public static final String FIRST = "cupel_00000000000a_" + "0123456789abcdef".repeat(4);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cupel.gateway.identity", "keys",
                "cupel.gateway.bootstrap-key", FIRST,
                "cupel.gateway.keys.believed-for", "PT0.5S",
                "cupel.gateway.keys.note-use-every", "PT0.5S");
    }

    public static RequestSpecification admin() {
        return with(FIRST);
    }

    public static RequestSpecification with(String key) {
        return given().header("X-API-Key", key);
    }

    /** A fresh key of somebody. */
    public static String key(String name, String... roles) {
        return issued(name, roles).key();
    }

    public static Issued issued(String name, String... roles) {
        var answer = admin().contentType("application/json")
                .body(Map.of("name", name, "roles", List.of(roles)))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
        return new Issued(answer.getString("key"), answer.getString("about.id"));
    }

    /** A key and its id. */
    public record Issued(String key, String id) {}
}
