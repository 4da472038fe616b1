package org.cupel.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cupel.gateway.identity.WithKeys;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class AuditTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    AgroalDataSource dataSource;

    private final UUID id = UUID.randomUUID();

    @Test
    void aWriteIsWrittenDownWithWhoAndWhatBecameOfIt() {
        OwnerScript.answers(409, "application/problem+json", "{}");
        WithKeys.Issued key = WithKeys.issued("ada", "researcher");
        String request = WithKeys.with(key.key())
                .contentType("application/json")
                .body("{\"version\": 3}")
                .post("/api/v1/candidates/" + id + "/flag")
                .then()
                .statusCode(409)
                .extract()
                .header("X-Request-Id");
        Map<String, Object> entry = only("target=" + id);
        assertThat(entry)
                .containsEntry("caller", "ada")
                .containsEntry("keyId", key.id())
                .containsEntry("roles", List.of("researcher", "viewer"))
                .containsEntry("method", "POST")
                .containsEntry("path", "/api/v1/candidates/" + id + "/flag")
                .containsEntry("status", 409)
                .containsEntry("requestId", request)
                .containsEntry("address", "127.0.0.1");
    }

    @Test
    void refusalsAreWrittenDownAndReadsAreNot() {
        given().get("/api/v1/candidates/" + id).then().statusCode(401);
        assertThat(only("target=" + id)).containsEntry("caller", null).containsEntry("status", 401);
        UUID forbidden = UUID.randomUUID();
        String viewer = WithKeys.key("eve", "viewer");
        WithKeys.with(viewer)
                .post("/api/v1/campaigns/" + forbidden + "/start")
                .then()
                .statusCode(403);
        assertThat(only("target=" + forbidden)).containsEntry("caller", "eve").containsEntry("status", 403);
        UUID read = UUID.randomUUID();
        WithKeys.with(viewer).get("/api/v1/candidates/" + read).then().statusCode(404);
        WithKeys.with(viewer)
                .post("/api/v1/campaigns/" + read + "/pause")
                .then()
                .statusCode(403);
        assertThat(only("target=" + read)).containsEntry("method", "POST");
    }

    @Test
    void pagesReachEveryEntryOnce() {
        String name = "pages-" + id;
        String key = WithKeys.key(name, "viewer");
        for (int i = 0; i < 25; i++) {
            WithKeys.with(key).get("/api/v1/keys").then().statusCode(403);
        }
        Eventually.holds(
                "25 entries",
                LIMIT,
                () -> items("caller=" + name + "&limit=1000").size() == 25);
        Set<Object> seen = new TreeSet<>();
        String next = "/api/v1/audit?limit=10&caller=" + name;
        int pages = 0;
        while (next != null) {
            var page = WithKeys.admin()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gateway.audit_log set caller = 'nobody'",
                "delete from gateway.audit_log",
                "truncate gateway.audit_log"
            })
    void whatIsWrittenStays(String change) {
        assertThatThrownBy(() -> {
                    try (Connection connection = dataSource.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(change);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Admin.execute(change)).hasStackTraceContaining("never changed");
    }

    @Test
    void whoIsNoAdminReadsNothing() {
        WithKeys.with(WithKeys.key("lab-7", "lab", "researcher"))
                .get("/api/v1/audit")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:cupel:problem:forbidden"));
    }

    private static Map<String, Object> only(String query) {
        Eventually.holds("an entry of " + query, LIMIT, () -> !items(query).isEmpty());
        List<Map<String, Object>> items = items(query);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<Map<String, Object>> items(String query) {
        return WithKeys.admin()
                .get("/api/v1/audit?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
