package org.cupel.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.junit.jupiter.api.Test;

/** Every operation times everybody, against roles.md. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithKeys.class)
class RoleMatrixTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String NOBODY = "nobody";

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() throws IOException {
        assertThat(RoleTable.read().keySet())
                .as("api-gateway/roles.md: say of each operation who may call it")
                .isEqualTo(new TreeSet<>(operations()));
    }

    @Test
    void everybodyMayDoWhatTheTableSaysAndNothingElse() throws IOException {
        OwnerScript.answers(200, "application/json", "{}");
        Map<String, String> keys = keysOfRoles();
        List<String> wrong = new ArrayList<>();
        int[] tried = {0};
        RoleTable.read()
                .forEach((operation, row) -> row.forEach((who, may) -> {
                    int status = call(operation, who.equals(NOBODY) ? given() : WithKeys.with(keys.get(who)));
                    // A key says nothing where a signature is asked for.
                    int refusal = who.equals(NOBODY) || operation.contains("/hooks/") ? 401 : 403;
                    tried[0]++;
                    if (may == (status == 401 || status == 403) || !may && status != refusal) {
                        wrong.add(operation + " for " + who + " answered " + status + ", the table says "
                                + (may ? "yes" : "no"));
                    }
                }));
        assertThat(wrong).isEmpty();
        assertThat(tried[0]).isEqualTo(5 * operations().size()).isGreaterThan(300);
    }

    @Test
    void aKeyThatIsNoLongerGoodOpensNothing() throws IOException {
        WithKeys.Issued expired = WithKeys.issued("late", Roles.ADMIN);
        Admin.execute(
                "update gateway.api_keys set expires_at = now() - interval '1 second' where id = ?", expired.id());
        WithKeys.Issued revoked = WithKeys.issued("gone", Roles.ADMIN);
        WithKeys.admin().delete("/api/v1/keys/" + revoked.id()).then().statusCode(200);
        for (String operation : operations()) {
            for (String key : List.of(expired.key(), revoked.key(), "cupel_nonsense")) {
                assertThat(call(operation, WithKeys.with(key))).as(operation).isEqualTo(401);
            }
        }
    }

    private static Map<String, String> keysOfRoles() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            keys.put(role.text(), WithKeys.key("matrix-" + role.text(), role.text()));
        }
        return keys;
    }

    private static int call(String operation, RequestSpecification caller) {
        String[] parts = operation.split(" ");
        String path = parts[1].replaceAll(
                        "\\{(id|rankingId)}", UUID.randomUUID().toString())
                .replaceAll("\\{\\w+}", "anything");
        // Who may listen is refused for the name: nobody waits for the end of a stream.
        Response response = caller.queryParams(path.endsWith("/events") ? Map.of("types", "none") : Map.of())
                .redirects()
                .follow(false)
                .contentType("application/json")
                .accept("*/*")
                .request(parts[0], path);
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            boolean optimade = path.startsWith("/optimade/");
            assertThat(response.contentType())
                    .as(operation)
                    .startsWith(optimade ? "application/vnd.api+json" : "application/problem+json");
            assertThat(response.jsonPath().getInt(optimade ? "errors[0].status" : "status"))
                    .isEqualTo(response.statusCode());
            assertThat(response.header("WWW-Authenticate") != null).isEqualTo(response.statusCode() == 401);
        }
        return response.statusCode();
    }

    private static List<String> operations() throws IOException {
        List<String> operations = new ArrayList<>();
        JsonNode paths = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString())
                .get("paths");
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        return operations;
    }
}
