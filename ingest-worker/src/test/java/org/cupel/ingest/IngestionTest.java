package org.cupel.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.schema.event.MaterialsIngested;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class IngestionTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    ObjectStore objects;

    @Inject
    ObjectMapper json;

    @Inject
    Materials materials;

    private final Sources sources = new Sources(UUID.randomUUID().toString().substring(0, 8));
    private final KafkaTopic topic = new KafkaTopic("materials.ingested");

    private List<MaterialsIngested> events(String runId, int count) throws IOException {
        List<MaterialsIngested> events = new ArrayList<>();
        for (var message : topic.await(count, LIMIT, message -> message.key().equals(runId))) {
            events.add(json.readValue(message.value(), MaterialsIngested.class));
        }
        return events;
    }

    @Test
    void aGoodFileBecomesMaterialsAndEvents() throws IOException {
        List<String> lines = new ArrayList<>(sources.rows(1, 1100));
        lines.add(sources.row(1101, ""));
        JsonPath accepted = IngestClient.put(lines, Map.of("name", "good.jsonl", "source", "test", "method", "CHGNet"));
        String runId = accepted.getString("runId");
        JsonPath run = IngestClient.finished(runId);

        assertThat(run.getString("state")).isEqualTo("succeeded");
        assertThat(run.getInt("upserted")).isEqualTo(1101);
        assertThat(run.getInt("rejected")).isZero();
        assertThat(accepted.getBoolean("existed")).isFalse();
        assertThat(objects.exists("raw/" + accepted.getString("rawSha256"))).isTrue();

        List<MaterialsIngested> events = events(runId, 3);
        assertThat(events).extracting(event -> event.materialIds().size()).containsExactlyInAnyOrder(500, 500, 101);
        assertThat(events).extracting(MaterialsIngested::source).containsOnly("test");
        assertThat(events.stream().mapToInt(MaterialsIngested::labelled).sum()).isEqualTo(1100);
        Set<String> ids = new HashSet<>();
        events.forEach(event -> ids.addAll(event.materialIds()));
        assertThat(ids).containsExactlyInAnyOrderElementsOf(sources.ids(1, 1101));
    }

    @Test
    void otherServicesSeeStructureAndLabelThroughTheViews() {
        IngestClient.finished(IngestClient.put(
                        List.of(sources.row(7, "\"e_above_hull\":0.04,\"e_form_per_atom\":-1.5")),
                        Map.of("name", "views.jsonl", "method", "CHGNet"))
                .getString("runId"));

        Materials.Structure structure = materials.structureSeenByTraining(sources.id(7));
        assertThat(structure.formula()).isEqualTo("LiO");
        assertThat(structure.chemicalSystem()).isEqualTo("Li-O");
        assertThat(structure.elements()).containsExactly("Li", "O");
        assertThat(structure.atomCount()).isEqualTo(2);
        assertThat(CrystalJson.read(structure.json()).structureHash()).isEqualTo(structure.structureHash());
        assertThat(materials.labelsSeenByTraining(sources.id(7)))
                .containsExactlyInAnyOrder(
                        new Materials.Label("eAboveHull", 0.04, "eV/atom", "CHGNet"),
                        new Materials.Label("formationEnergyPerAtom", -1.5, "eV/atom", "CHGNet"));
    }

    @Test
    void eachBadRowIsKeptWithItsReasonAndTheOthersAreIngested() throws IOException {
        List<String> lines = new ArrayList<>(sources.rows(1, 3));
        lines.addAll(sources.badRows());
        lines.addAll(sources.rows(4, 6));
        JsonPath run = IngestClient.ingest(lines, "bad.jsonl");

        assertThat(run.getString("state")).isEqualTo("succeeded");
        assertThat(run.getInt("rowsRead")).isEqualTo(11);
        assertThat(run.getInt("upserted")).isEqualTo(6);
        assertThat(run.getInt("rejected")).isEqualTo(5);
        JsonPath rejected = IngestClient.rejected(run.getString("runId"));
        assertThat(rejected.getList("rowNumber")).containsExactly(4, 5, 6, 7, 8);
        List<String> reasons = rejected.getList("reason");
        assertThat(reasons.get(0)).contains("NaN");
        assertThat(reasons.get(1)).contains("Xx");
        assertThat(reasons.get(2)).contains("10000 atoms");
        assertThat(reasons.get(3)).contains("Not JSON");
        assertThat(reasons.get(4)).contains("no neighbour");
        assertThat(rejected.getString("ref[1]")).isEqualTo(sources.id(9002));
        assertThat(events(run.getString("runId"), 1).get(0).materialIds())
                .containsExactlyInAnyOrderElementsOf(sources.ids(1, 6));
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        List<String> lines = sources.rows(1, 20);
        IngestClient.ingest(lines, "same.jsonl");
        JsonPath again = IngestClient.put(lines, Map.of("name", "same.jsonl"));
        JsonPath run = IngestClient.finished(again.getString("runId"));

        assertThat(again.getBoolean("existed")).isTrue();
        assertThat(run.getInt("unchanged")).isEqualTo(20);
        assertThat(run.getInt("upserted")).isZero();
        assertThat(topic.read(1, Duration.ofSeconds(2), message -> message.key().equals(run.getString("runId"))))
                .as("nothing changed, so nothing is told")
                .isEmpty();
    }

    @Test
    void aRepeatedRequestReturnsItsFirstRunAndAnotherUnderTheSameKeyIsRefused() {
        String first =
                keyed("once-1", String.join("\n", sources.rows(21, 22)), 202).getString("runId");
        assertThat(keyed("once-1", String.join("\n", sources.rows(21, 22)), 202).getString("runId"))
                .isEqualTo(first);
        assertThat(keyed("once-1", String.join("\n", sources.rows(23, 24)), 422).getString("type"))
                .isEqualTo("urn:cupel:problem:idempotency-key-reused");
        assertThat(IngestClient.finished(first).getInt("upserted")).isEqualTo(2);
    }

    private static JsonPath keyed(String key, String body, int status) {
        return given().contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .queryParam("name", "once.jsonl")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/internal/ingestions")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    @Test
    void onlyWhatChangedIsToldAndALabelIsNotErased() throws IOException {
        IngestClient.ingest(sources.rows(1, 5), "before.jsonl");
        JsonPath run = IngestClient.ingest(
                List.of(
                        sources.row(1, ""),
                        sources.row(2, "\"e_above_hull\":0.5"),
                        sources.row(3, "\"band_gap\":1.5"),
                        sources.row(6, "")),
                "after.jsonl");

        assertThat(run.getInt("unchanged")).isEqualTo(1);
        assertThat(events(run.getString("runId"), 1).get(0).materialIds())
                .containsExactlyInAnyOrder(sources.id(2), sources.id(3), sources.id(6));
        assertThat(materials.labelsSeenByTraining(sources.id(1)))
                .containsExactly(new Materials.Label("eAboveHull", 0.01, "eV/atom", "reported"));
        assertThat(materials.labelsSeenByTraining(sources.id(2)))
                .singleElement()
                .satisfies(label -> assertThat(label.value()).isCloseTo(0.5, within(0.0)));
        assertThat(materials.labelsSeenByTraining(sources.id(3))).hasSize(2);
        assertThat(materials.labelsSeenByTraining(sources.id(6))).isEmpty();
    }

    @Test
    void oneMaterialTwiceInAFileEndsAsItsLastRow() {
        JsonPath run = IngestClient.ingest(
                List.of(sources.row(1, "\"e_above_hull\":0.1"), sources.row(1, "\"e_above_hull\":0.2")), "twice.jsonl");

        assertThat(run.getInt("upserted")).isEqualTo(2);
        assertThat(materials.labelsSeenByTraining(sources.id(1)))
                .singleElement()
                .satisfies(label -> assertThat(label.value()).isEqualTo(0.2));
    }

    @Test
    void aSelectionLeavesTheRestOut() {
        String iron = sources.row(2, "").replace("\"Li\"", "\"Fe\"");
        JsonPath accepted = IngestClient.put(
                List.of(sources.row(1, ""), iron), Map.of("name", "select.jsonl", "select", "tm-oxides,max-atoms=40"));
        JsonPath run = IngestClient.finished(accepted.getString("runId"));

        assertThat(run.getInt("deselected")).isEqualTo(1);
        assertThat(run.getInt("upserted")).isEqualTo(1);
    }

    @Test
    void aCompressedFileThatBreaksOffKeepsTheRowsBefore() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(whole)) {
            gzip.write(String.join("\n", sources.rows(1, 3000)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
        JsonPath accepted = IngestClient.put(half, Map.of("name", "half.jsonl.gz"));
        JsonPath run = IngestClient.finished(accepted.getString("runId"));

        assertThat(run.getString("state")).isEqualTo("failed");
        assertThat(run.getString("error")).contains("half.jsonl.gz", "breaks off");
        assertThat(run.getInt("upserted")).isPositive().isEqualTo(run.getInt("rowsRead"));
    }

    @Test
    void whatCannotBeUnderstoodIsAProblem() {
        given().queryParam("name", "x.jsonl")
                .queryParam("select", "max-atoms=many")
                .contentType("application/octet-stream")
                .body(new byte[] {'{', '}'})
                .put("/internal/ingestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cupel:problem:invalid-selection"))
                .body("detail", containsString("many"));
        given().queryParam("name", "x.docx")
                .contentType("application/octet-stream")
                .body(new byte[] {'{', '}'})
                .put("/internal/ingestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("x.docx"));
        given().contentType("application/octet-stream")
                .body(new byte[] {'{', '}'})
                .put("/internal/ingestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().queryParam("name", "x\0.jsonl")
                .contentType("application/octet-stream")
                .body(new byte[] {'{', '}'})
                .put("/internal/ingestions")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("control characters"));
        given().queryParam("name", "empty.jsonl")
                .contentType("application/octet-stream")
                .body(new byte[0])
                .put("/internal/ingestions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().get("/internal/ingestions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-run"));
    }
}
