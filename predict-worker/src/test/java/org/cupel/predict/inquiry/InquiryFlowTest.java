package org.cupel.predict.inquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.predict.Fixtures;
import org.cupel.predict.Neighbours;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with many structures, from the upload to the last answer. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(SmallInquiries.class)
class InquiryFlowTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<Crystal> CRYSTALS = Fixtures.goldens().stream()
            .map(golden -> CrystalJson.read(golden.structure().structureJson()))
            .toList();
    private static final String ROWS =
            "select row_number || ' ' || coalesce(problem, decision) from inquiry_answer_list"
                    + " where inquiry_id = ? order by row_number";

    @Inject
    Neighbours neighbours;

    @Inject
    Transactions transactions;

    @Inject
    ObjectStore objects;

    @Inject
    ObjectMapper json;

    @Inject
    Inquiries inquiries;

    @Inject
    JobQueue jobs;

    private UUID champion;

    @BeforeEach
    void train() {
        champion = neighbours.trained("tiny.onnx", "eAboveHull", true);
    }

    @Test
    void everyStructureIsAnsweredAsIfItWereAskedAlone() throws JsonProcessingException {
        List<Crystal> asked = IntStream.range(0, 11)
                .mapToObj(i -> CRYSTALS.get(i % CRYSTALS.size()))
                .toList();
        String file = lines(asked).replaceFirst("\n", "\n{\"material_id\":\"broken\"}\n");
        UUID id = id(ask("asked.jsonl", file).statusCode(202));

        ended(id, "finished");

        assertThat(numbers("select total, answered, refused from inquiry_list where id = ?", id))
                .containsExactly(12, 12, 1);
        assertThat(texts(ROWS, id))
                .hasSize(12)
                .element(1)
                .asString()
                .startsWith("2 ")
                .contains("structure");
        for (int i : List.of(0, 1, 10)) {
            int row = i == 0 ? 1 : i + 2;
            String said = texts(
                            "select prediction::text from inquiry_answer_list where inquiry_id = ? and row_number = "
                                    + row,
                            id)
                    .get(0);
            JsonNode together = json.readTree(said);
            JsonNode alone = json.readTree(alone(asked.get(i)));
            // Sums of a batch are rounded in another order.
            for (String number : List.of("q10", "q50", "q90", "total")) {
                assertThat(together.get(number).asDouble())
                        .isCloseTo(alone.get(number).asDouble(), within(1e-6));
            }
            for (String word : List.of("modelId", "property", "formula", "decision")) {
                assertThat(together.get(word)).isEqualTo(alone.get(word));
            }
            assertThat(together.get("reasons")).hasSameSizeAs(alone.get("reasons"));
        }
    }

    @Test
    void theSameKeyAsksOnce() {
        String key = UUID.randomUUID().toString();
        String file = lines(CRYSTALS.subList(0, 2));
        UUID first = id(ask(key, "a.jsonl", file).statusCode(202));
        assertThat(id(ask(key, "a.jsonl", file).statusCode(200))).isEqualTo(first);
        ask(key, "a.jsonl", lines(CRYSTALS.subList(0, 3)))
                .statusCode(409)
                .body("type", containsString("idempotency-key-reused"));
        ask("", "a.jsonl", file).statusCode(400);
    }

    @Test
    void aWorkerThatDiedLeavesWhatItAnsweredToTheNext() throws IOException {
        byte[] file = lines(CRYSTALS.subList(0, 7)).getBytes(StandardCharsets.UTF_8);
        var stored = objects.putContent("inquiries", new ByteArrayInputStream(file), "text/plain");
        var left = inquiry("left.jsonl", stored.sha256(), file.length);
        UUID before = neighbours.trained("tiny.onnx", "eAboveHull", false);
        transactions.inNew(() -> {
            inquiries.add(left, left.id().toString());
            inquiries.begun(left.id(), before, 7, Instant.now());
            inquiries.answer(
                    left.id(),
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(row -> new InquiryAnswer(row, "n", null, null, "by the dead one"))
                            .toList());
            return jobs.enqueue(InquiryJob.KIND, left.id().toString(), new InquiryJob(left.id()));
        });

        ended(left.id(), "finished");

        List<String> rows = texts(ROWS, left.id());
        assertThat(rows).hasSize(7);
        assertThat(rows.subList(0, 4)).allMatch(row -> row.endsWith("by the dead one"));
        assertThat(rows.subList(4, 7)).noneMatch(row -> row.contains("dead"));
        assertThat(texts(
                        "select distinct prediction ->> 'modelId' from inquiry_answer_list where inquiry_id = ?"
                                + " and prediction is not null",
                        left.id()))
                .as("the model that began it, although another is champion now")
                .containsExactly(before.toString());
    }

    @Test
    void whatIsForgottenLeavesNothingButTheFileOfOthers() {
        String file = lines(CRYSTALS.subList(2, 5));
        UUID one = id(ask("same.jsonl", file).statusCode(202));
        UUID other = id(ask("same.jsonl", file).statusCode(202));
        ended(one, "finished");
        ended(other, "finished");
        String key = "inquiries/" + given().get("/internal/inquiries/" + one).path("fileSha256");

        given().delete("/internal/inquiries/" + one).then().statusCode(200);
        given().get("/internal/inquiries/" + one).then().statusCode(404);
        assertThat(texts(ROWS, one)).isEmpty();
        assertThat(objects.exists(key)).isTrue();
        assertThat(texts(ROWS, other)).hasSize(3);

        given().delete("/internal/inquiries/" + other).then().statusCode(200);
        assertThat(objects.exists(key)).isFalse();
        given().delete("/internal/inquiries/" + other).then().statusCode(404);
    }

    @Test
    void theJobOfAForgottenInquiryEndsWithoutAnEffect() {
        var gone = inquiry("gone.jsonl", "0".repeat(64), 1);
        UUID job = transactions.inNew(
                () -> jobs.enqueue(InquiryJob.KIND, gone.id().toString(), new InquiryJob(gone.id())));
        Eventually.is(
                "job ends", LIMIT, () -> jobs.find(job).orElseThrow().state().name(), "SUCCEEDED"::equals);
        assertThat(texts(ROWS, gone.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asked.pdf", "", "asked", "asked.csv"})
    void whatIsNoFileOfStructuresIsRefused(String name) {
        ask(name, "x").statusCode(415).body("type", containsString("unknown-format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0.cif", "a\n.cif"})
    void namesThatCannotBeWrittenAreRefused(String name) {
        ask(name, "x").statusCode(422).body("type", containsString("invalid-inquiry"));
    }

    @Test
    void whatTheDatabaseCannotHoldIsReplaced() {
        String file = lines(CRYSTALS.subList(0, 1)) + "{\"material_id\":\"a\\u0000b\",\"structure\":{}}\n";
        UUID id = id(ask("zero.jsonl", file).statusCode(202));
        ended(id, "finished");
        assertThat(texts("select name from inquiry_answer_list where inquiry_id = ? and row_number = 2", id))
                .containsExactly("a\uFFFDb");
    }

    @Test
    void anEmptyOrTooLargeFileIsRefused() {
        ask("a.cif", "").statusCode(400).body("type", containsString("no-file"));
        ask("a.cif", "#".repeat(SmallInquiries.BYTES + 1))
                .statusCode(413)
                .body("detail", containsString(String.valueOf(SmallInquiries.BYTES)));
    }

    @Test
    void aPropertyWithoutAChampionIsRefused() {
        given().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/octet-stream")
                .body(lines(CRYSTALS.subList(0, 1)).getBytes(StandardCharsets.UTF_8))
                .post("/internal/inquiries?name=a.jsonl&property=colour")
                .then()
                .statusCode(409)
                .body("type", containsString("no-champion"))
                .body("detail", containsString("'colour'"));
    }

    @Test
    void tooManyStructuresFailWithTheReason() {
        UUID id = id(ask(
                        "many.jsonl",
                        lines(new ArrayList<>(Stream.generate(() -> CRYSTALS.get(0))
                                .limit(SmallInquiries.STRUCTURES + 1)
                                .toList())))
                .statusCode(202));
        ended(id, "failed");
        assertThat(texts("select error from inquiry_list where id = ?", id).get(0))
                .contains("more than " + SmallInquiries.STRUCTURES + " structures");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        UUID id = id(ask("bomb.zip", zip("a.cif", new byte[5_000_000])).statusCode(202));
        ended(id, "failed");
        assertThat(texts("select error from inquiry_list where id = ?", id).get(0))
                .contains("more than 200000 bytes when unpacked");
    }

    @Test
    void whatBreaksOffFailsWithTheReasonAndIsNotTriedAgain() throws IOException {
        byte[] zip = zip("a.cif", new byte[50_000]);
        UUID id = id(ask("cut.zip", Arrays.copyOf(zip, zip.length / 2)).statusCode(202));
        ended(id, "failed");
        assertThat(texts("select error from inquiry_list where id = ?", id).get(0))
                .contains("cut.zip");
        assertThat(jobs.recent(InquiryJob.KIND, 100).stream()
                        .filter(job -> job.dedupKey().equals(id.toString()))
                        .findFirst()
                        .orElseThrow()
                        .attempts())
                .isEqualTo(1);
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static Inquiry inquiry(String name, String sha256, long bytes) {
        return new Inquiry(
                UUID.randomUUID(),
                name,
                "eAboveHull",
                null,
                sha256,
                bytes,
                InquiryState.QUEUED,
                null,
                null,
                "ada",
                Instant.now());
    }

    private static String lines(List<Crystal> crystals) {
        var out = new ByteArrayOutputStream();
        var rows = IntStream.range(0, crystals.size()).mapToObj(i -> new MaterialRow("asked-" + i, crystals.get(i)));
        try {
            MaterialFormat.JSON_LINES.writer().orElseThrow().write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse ask(String name, String content) {
        return ask(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse ask(String name, byte[] content) {
        return ask(UUID.randomUUID().toString(), name, content);
    }

    private static ValidatableResponse ask(String key, String name, String content) {
        return ask(key, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse ask(String key, String name, byte[] content) {
        return given().header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .queryParam("askedBy", "ada")
                .body(content)
                .post("/internal/inquiries")
                .then();
    }

    private static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }

    private static void ended(UUID id, String state) {
        Eventually.is(
                "inquiry ends",
                LIMIT,
                () -> given().get("/internal/inquiries/" + id).path("state").toString(),
                state::equals);
    }

    private String alone(Crystal crystal) throws JsonProcessingException {
        var structure = json.readTree(CrystalJson.write(crystal));
        return given().contentType("application/json")
                .body(json.writeValueAsString(Map.of("modelId", champion, "structure", structure)))
                .post("/internal/predictions")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<String> texts(String sql, UUID id) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, id);
                var rows = select.executeQuery();
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    private List<Integer> numbers(String sql, UUID id) {
        return transactions.sqlInNew(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setObject(1, id);
                var row = select.executeQuery();
                row.next();
                return List.of(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        });
    }
}
