package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.OwnerScript;
import org.cupel.gateway.stack.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
class AskTest {

    private static final String ROCKSALT = """
            rocksalt
            1.0
            0.0 2.1 2.1
            2.1 0.0 2.1
            2.1 2.1 0.0
            Mg O
            1 1
            Direct
            0.0 0.0 0.0
            0.5 0.5 0.5
            """;
    private static final String JUDGEMENT = "{\"decision\":\"KEEP\",\"q50\":0.01,\"reasons\":[]}";

    @Test
    void aStructureIsJudgedByTheChampionAndKnownOnesLikeItAreFound() {
        OwnerScript.answers(200, "application/json", JUDGEMENT);
        var known = CrystalJson.read("{\"lattice\":[[0,2.1,2.1],[2.1,0,2.1],[2.1,2.1,0]],\"species\":[\"Mg\",\"O\"],"
                + "\"frac\":[[0,0,0],[0.5,0.5,0.5]]}");
        String id = "ask-MgO-" + UUID.randomUUID();
        Seed.material(id, Seed.ingestion(), known);

        ask("POSCAR", ROCKSALT.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].formula", equalTo("MgO"))
                .body("[0].atomCount", equalTo(2))
                .body("[0].prediction.decision", equalTo("KEEP"))
                .body("[0].problem", nullValue())
                .body("[0].structure.species", equalTo(List.of("Mg", "O")))
                .body("[0].known[0].materialId", equalTo(id))
                .body("[0].known[0].same", equalTo(true))
                .body("[0].known[0].distance", equalTo(0.0f));
        assertThat(OwnerScript.asked())
                .singleElement()
                .asString()
                .startsWith("POST /internal/predictions ")
                .contains("\"species\":[\"Mg\",\"O\"]");
    }

    @Test
    void oneBadStructureOfAnArchiveHindersNoOther() throws IOException {
        OwnerScript.answers(200, "application/json", JUDGEMENT);
        ask("some.zip", zip(Map.of("a.poscar", ROCKSALT, "b.poscar", ROCKSALT.replace("Mg O", "Xx O"))))
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].prediction.decision", equalTo("KEEP"))
                .body("[1].prediction", nullValue())
                .body("[1].problem", containsString("Xx"));
    }

    @Test
    void whatTheOwnerRefusesIsToldAndWhatIsAwayIsAnOutage() {
        OwnerScript.answers(409, "application/problem+json", "{\"detail\":\"No model is champion yet.\"}");
        ask("POSCAR", ROCKSALT.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("[0].problem", equalTo("No model is champion yet."));
        OwnerScript.answers(500, "text/plain", "broken");
        ask("POSCAR", ROCKSALT.getBytes(StandardCharsets.UTF_8)).statusCode(503);
    }

    @Test
    void bombsAreRefusedBeforeTheyAreRead() throws IOException {
        ask("bomb.cif.gz", gzip(new byte[40 << 20])).statusCode(413).body("detail", containsString("33554432"));
        ask("bomb.zip", zip(Map.of("a.cif", "x".repeat(40 << 20)))).statusCode(413);
        ask("nested.zip", zip(Map.of("a.cif.gz", "x"))).statusCode(422).body("detail", containsString("a.cif.gz"));
    }

    @Test
    void eachLimitHasItsOwnAnswer() {
        ask("POSCAR", new byte[5 << 20]).statusCode(413).body("type", containsString("file-too-large"));
        ask("POSCAR", new byte[0]).statusCode(400).body("type", containsString("no-file"));
        ask("list.exe", new byte[1]).statusCode(415).body("type", containsString("unknown-format"));
        String line = "{\"id\":\"a\",\"structure\":{\"lattice\":[[4,0,0],[0,4,0],[0,0,4]],\"species\":[\"Fe\"],"
                + "\"frac\":[[0,0,0]]}}\n";
        ask("many.jsonl", line.repeat(26).getBytes(StandardCharsets.UTF_8))
                .statusCode(413)
                .body("type", containsString("too-many-structures"));
    }

    @Test
    void aCompositionIsGuessedFromKnownMaterialsWithTheSameShares() {
        OwnerScript.answers(200, "application/json", JUDGEMENT);
        String prefix = "guess-" + UUID.randomUUID() + "-";
        perovskite(prefix + "like", "Rb", "Nb", "F");
        perovskite(prefix + "unlike", "Cs", "Au", "Cl");
        perovskite(prefix + "itself", "K", "Ta", "F");
        var answers = given().queryParam("formula", "KTaF3")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("prediction.decision", everyItem(equalTo("KEEP")))
                .body("formula", everyItem(equalTo("KTaF3")))
                .extract()
                .jsonPath();
        List<String> from = answers.getList("prototype.materialId");
        assertThat(from).hasSizeLessThanOrEqualTo(5).startsWith(prefix + "itself", prefix + "like");
        assertThat(answers.getMap("[0].prototype.replaced")).isEmpty();
        assertThat(answers.getMap("[1].prototype.replaced")).isEqualTo(Map.of("Rb", "K", "Nb", "Ta"));
        assertThat(answers.getList("prototype.strangeness", Double.class)).isSorted();
        assertThat(OwnerScript.asked().get(1)).contains("\"K\"", "\"Ta\"").doesNotContain("\"Rb\"");
    }

    private static void perovskite(String id, String a, String b, String x) {
        Seed.material(
                id,
                Seed.ingestion(),
                CrystalJson.read("{\"lattice\":[[4.2,0,0],[0,4.2,0],[0,0,4.2]],\"species\":[\"" + a + "\",\"" + b
                        + "\",\"" + x + "\",\"" + x + "\",\"" + x
                        + "\"],\"frac\":[[0,0,0],[0.5,0.5,0.5],[0.5,0.5,0],[0.5,0,0.5],[0,0.5,0.5]]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xx2O3", "K-1", "hello", "Li0", "((((", "Na1e999", "'; drop table x"})
    void whatIsNoFormulaIsRefused(String text) {
        given().queryParam("formula", text)
                .get("/api/v1/ask")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aCompositionLikeNothingKnownHasNoAnswer() {
        given().queryParam("formula", "Li37Be41B43C47N53")
                .get("/api/v1/ask")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    /** Whatever comes, it is answered, and the answer is no crash. */
    @ParameterizedTest
    @ValueSource(strings = {"POSCAR", "a.cif", "a.extxyz", "a.json", "a.jsonl", "a.zip", "a.optimade.json"})
    void noFileMakesItFail(String name) throws IOException {
        OwnerScript.answers(200, "application/json", JUDGEMENT);
        var random = new Random(name.hashCode());
        var seeds = List.of(
                ROCKSALT,
                "data_a\n_cell_length_a 4\nloop_\n_atom_site_label\n_atom_site_fract_x\nFe 0\n",
                "1\nLattice=\"4 0 0 0 4 0 0 0 4\" Properties=species:S:1:pos:R:3\nFe 0 0 0\n",
                "{\"lattice\":{\"matrix\":[[4,0,0],[0,4,0],[0,0,4]]},\"sites\":[{\"species\":[{\"element\":\"Fe\"}]}]}",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
        for (int i = 0; i < 150; i++) {
            var bytes = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(8); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var body = name.endsWith(".zip") && i % 2 == 0
                    ? zip(Map.of("a" + i + ".cif", new String(bytes, StandardCharsets.ISO_8859_1)))
                    : bytes;
            int status = ask(name, body).extract().statusCode();
            assertThat(status).as("%s, try %d", name, i).isIn(200, 413, 415, 422);
        }
    }

    private static ValidatableResponse ask(String name, byte[] content) {
        return given().contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post("/api/v1/ask")
                .then();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
