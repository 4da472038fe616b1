package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class CandidateExportTest {

    @Test
    void everyCandidateOfTheFilterComesOnceAndInOneFile() throws IOException {
        UUID campaign = Seed.campaign("export");
        Seed.candidates(campaign, Seed.ranking(campaign), 1203);
        List<String> csv = export(campaign, "format=csv").lines().toList();
        assertThat(csv).hasSize(1204);
        assertThat(csv.get(0)).startsWith("id,materialId,formula");
        assertThat(new HashSet<>(csv)).hasSize(1204);
        List<String> flagged =
                export(campaign, "format=jsonl&state=flagged").lines().toList();
        assertThat(flagged).hasSize(24);
        for (String line : flagged) {
            assertThat(new ObjectMapper().readTree(line).path("state").asText()).isEqualTo("flagged");
        }
    }

    @Test
    void structuresComeAsFilesThatAreReadAgain() throws IOException {
        UUID campaign = Seed.campaign("structures");
        Seed.candidates(campaign, Seed.ranking(campaign), 3);
        String prefix = campaign + "-";
        Admin.execute(
                "update acquisition.candidates set material_id = ? || material_id where campaign_id = ?",
                prefix,
                campaign);
        UUID run = Seed.ingestion();
        for (int i = 1; i < 3; i++) {
            String structure =
                    "{\"lattice\":[[" + (3 + i) + ",0,0],[0,4,0],[0,0,4]],\"species\":[\"Fe\"],\"frac\":[[0,0,0]]}";
            Seed.material(prefix + "m-" + i, run, CrystalJson.read(structure));
        }
        for (var format : List.of(MaterialFormat.CIF, MaterialFormat.EXTXYZ)) {
            String name = format.name().toLowerCase(Locale.ROOT);
            byte[] file = export(campaign, "format=" + name).getBytes(StandardCharsets.UTF_8);
            try (var rows = format.reader(CrystalChecks.defaults()).read("a." + name, new ByteArrayInputStream(file))) {
                assertThat(rows.map(row -> (ReadOutcome.Accepted) row)
                                .map(row -> row.row().crystal().lattice().volumeAngstrom3())
                                .map(Math::round))
                        .containsExactlyInAnyOrder(64L, 80L);
            }
        }
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeHarmless() {
        UUID campaign = Seed.campaign("formula");
        Seed.candidates(campaign, Seed.ranking(campaign), 1);
        Admin.execute(
                "update acquisition.candidates set material_id = '=HYPERLINK(\"http://x\")' || id where campaign_id = ?",
                campaign);
        assertThat(export(campaign, "format=csv")).contains(",\"'=HYPERLINK(").doesNotContain(",\"=HYPERLINK(");
    }

    @Test
    void anotherFormatIsRefusedBeforeAnythingIsSent() {
        UUID campaign = Seed.campaign("refused");
        given().get("/api/v1/campaigns/" + campaign + "/candidates/export?format=xlsx")
                .then()
                .statusCode(400)
                .body("detail", containsString("xlsx"));
        given().get("/api/v1/campaigns/" + UUID.randomUUID() + "/candidates/export")
                .then()
                .statusCode(404);
    }

    private static String export(UUID campaign, String query) {
        return given().get("/api/v1/campaigns/" + campaign + "/candidates/export?" + query)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString();
    }
}
