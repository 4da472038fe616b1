package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.attachment.AttachmentSweep;
import org.cupel.platform.objectstore.ContentHash;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of results, over the real S3 server. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class AttachmentTest {

    private static List<UUID> candidates;
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    Loop loop;

    @Inject
    ObjectStore store;

    @Inject
    AttachmentSweep sweep;

    @BeforeEach
    void rank() {
        if (candidates == null) {
            CampaignResponse campaign =
                    loop.rankedCampaign("attachments", "Be", 60, Map.of("retrainAfter", 1000, "budget", 30));
            candidates = new ArrayList<>(loop.candidates(campaign.id(), "ranked"));
        }
    }

    @Test
    void aFileGoesStraightToTheStoreAndComesBackAsADownload() throws Exception {
        File file = new File("scan.html", "text/html");
        JsonPath ticket = file.ask(201);
        assertThat(ticket.getString("attachment.uri")).isEqualTo("attachments/" + file.sha256);
        assertThat(put(ticket, file.content)).isEqualTo(200);

        UUID candidate = fresh();
        String result =
                report(candidate, file.named()).statusCode(201).extract().path("id");
        HttpResponse<String> answer = fetch(result, 0);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(file.content);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"scan.html\"");
        given().get("/internal/results/{id}/attachments/1", result)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:unknown-attachment"));
    }

    @Test
    void theSameContentAskedForAgainIsTheSameFile() throws Exception {
        File file = new File("a.txt", "text/plain");
        String uri = file.ask(201).getString("attachment.uri");
        assertThat(file.ask(201).getString("attachment.uri")).isEqualTo(uri);
        put(file.ask(201), file.content);
        given().contentType(ContentType.JSON)
                .body(file.order())
                .post("/internal/attachments")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("attachment.uri", equalTo(uri))
                .body("upload", nullValue());
    }

    @Test
    void aResultIsRefusedUntilItsFileIsThereAndTakenThenWithTheSameKey() throws Exception {
        File file = new File("late.txt", "text/plain");
        UUID candidate = fresh();
        String key = UUID.randomUUID().toString();
        refused(candidate, key, file);
        JsonPath ticket = file.ask(201);
        refused(candidate, key, file);
        put(ticket, file.content);
        report(candidate, key, file.named()).statusCode(201);
        store.delete("attachments/" + file.sha256);
        report(candidate, key, file.named()).statusCode(200);
    }

    @Test
    void otherBytesInThePlaceOfAFileAreFoundOutAndMakeRoomForTheRightOnes() throws Exception {
        File file = new File("b.txt", "text/plain");
        file.ask(201);
        byte[] other = file.content.clone();
        other[0]++;
        store.put("attachments/" + file.sha256, other, "text/plain");
        UUID candidate = fresh();
        refused(candidate, UUID.randomUUID().toString(), file);
        put(file.ask(201), file.content);
        report(candidate, file.named()).statusCode(201);
    }

    @Test
    void whatNoResultNamesIsDeletedAndWhatOneNamesStays() throws Exception {
        File forgotten = new File("forgotten.txt", "text/plain");
        File named = new File("named.txt", "text/plain");
        File young = new File("young.txt", "text/plain");
        for (File file : List.of(forgotten, named, young)) {
            put(file.ask(201), file.content);
        }
        report(fresh(), named.named()).statusCode(201);
        loop.rows("update attachment_uploads set asked_at = asked_at - interval '25 hours' where sha256 in ('"
                + forgotten.sha256 + "', '" + named.sha256 + "') returning 1");
        while (sweep.sweepOne()) {
            // One per transaction.
        }
        assertThat(store.exists("attachments/" + forgotten.sha256)).isFalse();
        assertThat(store.exists("attachments/" + named.sha256)).isTrue();
        assertThat(store.exists("attachments/" + young.sha256)).isTrue();
        refused(fresh(), UUID.randomUUID().toString(), forgotten);
    }

    @Test
    void aRefusedResultKeepsNoFile() throws Exception {
        File file = new File("c.txt", "text/plain");
        put(file.ask(201), file.content);
        Map<String, Object> body = body(file.named());
        body.put("unit", "parsec");
        post(fresh(), UUID.randomUUID().toString(), body).statusCode(422);
        assertThat(loop.rows("select named_at from attachment_uploads where sha256 = '" + file.sha256 + "'"))
                .hasToString("[[null]]");
    }

    @Test
    void aFileElsewhereIsNamedButNotFetchedForAnybody() {
        Map<String, Object> elsewhere = new HashMap<>(Map.of(
                "name", "x", "mediaType", "text/plain", "uri", "https://lab.example/x", "sha256", "a".repeat(64)));
        String result = report(fresh(), elsewhere).statusCode(201).extract().path("id");
        given().get("/internal/results/{id}/attachments/0", result)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cupel:problem:attachment-elsewhere"))
                .body("uri", equalTo("https://lab.example/x"));
    }

    @Test
    void keysOfOtherThingsInTheBucketAreNoAttachments() {
        Map<String, Object> model =
                Map.of("name", "x", "mediaType", "text/plain", "uri", "models/secret", "sha256", "a".repeat(64));
        report(fresh(), model).statusCode(422).body("detail", containsString("POST /api/v1/attachments"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, text/plain, 3, 422, no name",
                "x, plain, 3, 422, mediaType of attachment 'x' is 'plain'",
                "x, text/plain, 0, 422, sizeBytes is 0",
                "x, text/plain, null, 422, sizeBytes is null",
                "x, text/plain, 1073741825, 413, the most is 1073741824"
            })
    void whatWouldNotBeTakenGetsNoLink(String name, String mediaType, Long size, int status, String expected) {
        Map<String, Object> order = new HashMap<>();
        order.put("name", name);
        order.put("mediaType", mediaType);
        order.put("sizeBytes", size);
        order.put("sha256", "b".repeat(64));
        given().contentType(ContentType.JSON)
                .body(order)
                .post("/internal/attachments")
                .then()
                .statusCode(status)
                .body("detail", containsString(expected));
        assertThat(loop.rows("select 1 from attachment_uploads where sha256 = '" + "b".repeat(64) + "'"))
                .isEmpty();
    }

    private void refused(UUID candidate, String key, File file) {
        report(candidate, key, file.named())
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:attachment-missing"))
                .body("detail", containsString("POST /api/v1/attachments"));
        assertThat(loop.rows("select state from candidates where id = '" + candidate + "'"))
                .isEqualTo(List.of(List.of("in_validation")));
    }

    private UUID fresh() {
        UUID candidate = candidates.remove(candidates.size() - 1);
        loop.sendToValidation(candidate);
        return candidate;
    }

    private static ValidatableResponse report(UUID candidate, Map<String, Object> file) {
        return report(candidate, UUID.randomUUID().toString(), file);
    }

    private static ValidatableResponse report(UUID candidate, String key, Map<String, Object> file) {
        return post(candidate, key, body(file));
    }

    private static Map<String, Object> body(Map<String, Object> file) {
        return new HashMap<>(Map.of(
                "value", 0.01, "unit", "eV/atom", "kind", "experiment", "actor", "lab", "attachments", List.of(file)));
    }

    private static ValidatableResponse post(UUID candidate, String key, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/internal/candidates/{id}/results", candidate)
                .then();
    }

    private HttpResponse<String> fetch(String result, int index) throws IOException, InterruptedException {
        String link = given().redirects()
                .follow(false)
                .get("/internal/results/{id}/attachments/{index}", result, index)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return http.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }

    private int put(JsonPath ticket, byte[] content) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ticket.getString("upload.uri")))
                .method(ticket.getString("upload.method"), BodyPublishers.ofByteArray(content));
        ticket.<String, String>getMap("upload.headers").forEach(request::header);
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private record File(String name, String mediaType, byte[] content, String sha256) {

        File(String name, String mediaType) {
            this(name, mediaType, ("<script>" + UUID.randomUUID() + "</script>").getBytes(StandardCharsets.UTF_8));
        }

        File(String name, String mediaType, byte[] content) {
            this(name, mediaType, content, ContentHash.of(content));
        }

        Map<String, Object> order() {
            return Map.of(
                    "name",
                    name,
                    "mediaType",
                    mediaType,
                    "sizeBytes",
                    content.length,
                    "sha256",
                    sha256,
                    "actor",
                    "lab");
        }

        Map<String, Object> named() {
            return Map.of("name", name, "mediaType", mediaType, "uri", "attachments/" + sha256, "sha256", sha256);
        }

        JsonPath ask(int status) {
            return given().contentType(ContentType.JSON)
                    .body(order())
                    .post("/internal/attachments")
                    .then()
                    .statusCode(status)
                    .extract()
                    .jsonPath();
        }
    }
}
