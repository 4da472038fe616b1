package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class CampaignCrateTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aCampaignIsTakenAwayWithEverythingThatBelongsToIt() throws Exception {
        UUID campaign = Seed.campaign("crate");
        Seed.candidates(campaign, Seed.ranking(campaign), 603);
        Admin.execute(
                "update acquisition.candidates set material_id = ? || material_id where campaign_id = ?",
                campaign + "-",
                campaign);
        UUID run = Seed.ingestion();
        Admin.execute(
                "update ingest.ingestion_runs set source = 'crate-source', licence = 'CC-BY-4.0', citation = 'Somebody 2020' where run_id = ?",
                run);
        String material = campaign + "-m-1";
        Seed.material(
                material,
                run,
                CrystalJson.read("{\"lattice\":[[4,0,0],[0,4,0],[0,0,4]],\"species\":[\"Fe\"],\"frac\":[[0,0,0]]}"));
        Admin.execute("update ingest.materials set source = 'crate-source' where material_id = ?", material);

        Map<String, byte[]> files = crate(campaign);

        assertThat(lines(files, "candidates.jsonl")).hasSize(603);
        assertThat(lines(files, "rankings.jsonl")).hasSize(1);
        assertThat(JSON.readTree(files.get("campaign.json")).path("id").asText())
                .isEqualTo(campaign.toString());
        assertThat(new String(files.get("structures.cif"), StandardCharsets.UTF_8))
                .contains(material);
        Map<String, JsonNode> entities = entities(files);
        JsonNode root = entities.get("./");
        assertThat(root.path("license").asText()).isEqualTo("CC-BY-4.0");
        assertThat(root.path("citation")).hasSize(1);
        assertThat(entities.get("#source-crate-source").path("name").asText()).isEqualTo("Somebody 2020");
        assertThat(root.path("hasPart")).hasSize(files.size() - 1);
        for (JsonNode part : root.path("hasPart")) {
            JsonNode told = entities.get(part.path("@id").asText());
            byte[] bytes = files.get(told.path("name").asText());
            assertThat(told.path("contentSize").asInt()).isEqualTo(bytes.length);
            assertThat(told.path("sha256").asText()).isEqualTo(sha256(bytes));
        }
    }

    @Test
    void whatIsUnknownIsNoEmptyZip() {
        given().get("/api/v1/campaigns/" + UUID.randomUUID() + "/ro-crate")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static Map<String, byte[]> crate(UUID campaign) throws IOException {
        byte[] zip = given().get("/api/v1/campaigns/" + campaign + "/ro-crate")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String[] lines(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8).split("\n");
    }

    private static Map<String, JsonNode> entities(Map<String, byte[]> files) throws IOException {
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        JSON.readTree(files.get("ro-crate-metadata.json"))
                .path("@graph")
                .forEach(entity -> entities.put(entity.path("@id").asText(), entity));
        return entities;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
