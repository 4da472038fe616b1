package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.stack.GatewayStack;
import org.junit.jupiter.api.Test;

/** The document in the repository is the one that is served. {@code -Dopenapi.update} writes it anew. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class OpenApiTest {

    private static final Path STORED = Path.of(System.getProperty("cupel.home", ".."), "api-gateway", "openapi.yaml");

    @Test
    void theStoredDocumentIsTheServedOne() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(STORED, served);
        }
        assertThat(served)
                .as("api-gateway/openapi.yaml; after a wanted change run ./mvnw -pl api-gateway test"
                        + " -Dtest=OpenApiTest -Dopenapi.update")
                .isEqualTo(Files.readString(STORED));
    }

    @Test
    void everyOperationHasAnIdASummaryAndItsProblems() throws IOException {
        for (JsonNode operation : operations()) {
            String id = operation.path("operationId").asText();
            assertThat(id).as(operation.toString()).isNotBlank();
            assertThat(operation.path("summary").asText()).as(id).isNotBlank();
            assertThat(operation.at("/responses/503/$ref").asText()).as(id).endsWith("Unavailable");
        }
    }

    @Test
    void operationIdsAreUnique() throws IOException {
        assertThat(operations().stream()
                        .map(operation -> operation.get("operationId").asText()))
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
    }

    private static List<JsonNode> operations() throws IOException {
        var json = given().queryParam("format", "json").get("/q/openapi").asString();
        List<JsonNode> operations = new ArrayList<>();
        new ObjectMapper()
                .readTree(json)
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("responses")) {
                        operations.add(operation);
                    }
                }));
        return operations;
    }
}
