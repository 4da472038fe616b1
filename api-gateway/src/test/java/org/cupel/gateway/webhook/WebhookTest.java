package org.cupel.gateway.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events from the real Kafka to a real receiver. */
@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(WithWebhooks.class)
class WebhookTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private final KafkaTopic moved = new KafkaTopic("candidate.moved");
    private Receiver receiver;
    private UUID campaign;

    @Inject
    WebhookStore store;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
        campaign = Seed.campaign("webhooks");
    }

    @AfterEach
    void close() {
        receiver.close();
        List<String> ids = given().get("/api/v1/webhooks?limit=100").jsonPath().getList("items.id");
        ids.forEach(id -> given().delete("/api/v1/webhooks/" + id).then().statusCode(200));
    }

    @Test
    void aFlagIsToldOnceSignedAndWithoutWhatNobodyAskedFor() {
        JsonPath webhook =
                create(campaign, "candidate.flagged").statusCode(201).extract().jsonPath();
        UUID event = move("flag");
        moved.send(campaign.toString(), moveOf(campaign, "flag"), "/cupel/acquisition-service", event);
        move("hold");
        send(Seed.campaign("another"), "flag");
        UUID last = move("flag");
        await(last);

        assertThat(receiver.told).extracting(Receiver.Told::id).containsExactly(event.toString(), last.toString());
        Receiver.Told told = receiver.told.get(0);
        assertThat(told.path()).isEqualTo("/hook?who=lab");
        JsonPath body = new JsonPath(told.text());
        assertThat(body.getString("type")).isEqualTo("candidate.flagged");
        assertThat(body.getString("data.materialId")).isEqualTo("m-7");
        assertThat(Instant.parse(body.getString("timestamp"))).isBefore(Instant.now());
        byte[] secret = Base64.getDecoder().decode(webhook.getString("secret").substring("whsec_".length()));
        assertThat(told.signature())
                .isEqualTo(Signature.of(secret, told.id(), Long.parseLong(told.timestamp()), told.body()));
    }

    @Test
    void theSecretIsToldOnceAndKeptNowhere() {
        String secret = create(campaign, "candidate.flagged")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("secret");
        assertThat(given().get("/api/v1/webhooks").asString())
                .contains(receiver.url())
                .doesNotContain(secret);
        assertThat(Admin.execute(
                        "update gateway.webhook_subscriptions s set url = url where s::text like ?",
                        "%" + secret.substring(6, 20) + "%"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 429, 404, 302, Receiver.HANG})
    void whatDoesNotArriveIsSentAgainUnderTheSameId(int first) {
        String id = id(create(campaign, "candidate.flagged"));
        receiver.answers(first);
        UUID event = move("flag");
        Eventually.is("two attempts", SOON, () -> delivery(id, event), seen -> "delivered".equals(seen.get("state")));
        assertThat(receiver.told).extracting(Receiver.Told::id).containsExactly(event.toString(), event.toString());
        assertThat(receiver.told).extracting(Receiver.Told::path).containsOnly("/hook?who=lab");
        assertThat(receiver.told.get(1).body()).isEqualTo(receiver.told.get(0).body());
        assertThat(delivery(id, event)).containsEntry("attempts", 2).containsEntry("lastStatus", 204);
    }

    @Test
    void anAnswerWithoutAnEndIsNotRead() {
        String id = id(create(campaign, "candidate.flagged"));
        receiver.answers(Receiver.FLOOD);
        UUID event = move("flag");
        Eventually.is("delivered", SOON, () -> delivery(id, event), seen -> "delivered".equals(seen.get("state")));
        assertThat(receiver.told).hasSize(1);
    }

    @Test
    void aReceiverWithACertificateThatNobodyVouchesForIsToldNothing(@TempDir Path folder) throws Exception {
        try (Receiver impostor = Receiver.selfSigned(folder)) {
            String id = id(create(impostor.url().replace("http:", "https:"), campaign, "candidate.flagged"));
            UUID event = move("flag");
            Eventually.is("refusal", SOON, () -> delivery(id, event), seen -> seen.get("lastError") != null);
            assertThat(delivery(id, event).get("lastError").toString()).containsIgnoringCase("ssl");
            assertThat(impostor.told).isEmpty();
        }
    }

    @Test
    void whoDiesBetweenSendingAndMarkingHasItSentAgainUnderTheSameIdAndMarksNothing() {
        String id = id(create(campaign, "candidate.flagged"));
        UUID event = move("flag");
        Eventually.is("delivered", SOON, () -> delivery(id, event), seen -> "delivered".equals(seen.get("state")));
        UUID delivery = UUID.fromString(delivery(id, event).get("id").toString());
        // What the table says after kill -9 between the two, when the lease has run out.
        Admin.execute(
                "update gateway.webhook_deliveries set state = 'waiting', delivered_at = null, last_status = null,"
                        + " leased_until = now() - interval '1 second', due_at = now() where id = ?",
                delivery);
        Eventually.is("again", SOON, () -> delivery(id, event), seen -> "delivered".equals(seen.get("state")));
        assertThat(receiver.told).extracting(Receiver.Told::id).containsExactly(event.toString(), event.toString());

        Admin.execute(
                "update gateway.webhook_deliveries set state = 'waiting', due_at = now() + interval '1 hour' where id = ?",
                delivery);
        var late = new DueDelivery(
                delivery, UUID.fromString(id), receiver.url(), event.toString(), "", "", 1, 1, Instant.now());
        assertThat(store.delivered(late, 204)).isFalse();
        assertThat(store.failed(late, new Attempt.Failed(410, "gone", true), null, Duration.ZERO))
                .isFalse();
        assertThat(delivery(id, event)).containsEntry("state", "waiting");
        assertThat(webhook(id).get("disabledAt")).isNull();
    }

    @Test
    void manyEventsArriveOnceEachAlthoughSeveralSend() {
        id(create(campaign, "candidate.flagged"));
        List<UUID> events =
                IntStream.range(0, 100).mapToObj(i -> UUID.randomUUID()).toList();
        for (UUID event : events) {
            store.announce(new Announcement(event.toString(), "candidate.flagged", campaign, Instant.now(), "{}"));
        }
        Eventually.holds("all", SOON, () -> receiver.told.size() >= events.size());
        assertThat(receiver.told)
                .extracting(Receiver.Told::id)
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(UUID::toString).toList());
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() throws IOException {
        create(campaign, "candidate.flagged").statusCode(201);
        receiver.answers(IntStream.generate(() -> Receiver.HANG).limit(40).toArray());
        try (Receiver quick = new Receiver()) {
            create(quick.url(), campaign, "candidate.withdrawn").statusCode(201);
            for (int i = 0; i < 20; i++) {
                store.announce(new Announcement(
                        UUID.randomUUID().toString(), "candidate.flagged", campaign, Instant.now(), "{}"));
            }
            Instant begin = Instant.now();
            store.announce(new Announcement("quick", "candidate.withdrawn", campaign, begin, "{}"));
            Eventually.holds("quick one", SOON, () -> !quick.told.isEmpty());
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void whatNeverArrivesIsDeadAndWhatFailsForDaysIsDisabledUntilATestArrives() {
        String id = id(create(campaign, "candidate.flagged"));
        receiver.answers(IntStream.generate(() -> 500).limit(50).toArray());
        UUID event = move("flag");
        Eventually.is("dead", SOON, () -> delivery(id, event), seen -> "dead".equals(seen.get("state")));
        assertThat(delivery(id, event)).containsEntry("lastStatus", 500).containsEntry("nextAttemptAt", null);
        assertThat(webhook(id).get("failingSince")).isNotNull();
        assertThat(webhook(id).get("disabledAt")).isNull();

        Admin.execute("update gateway.webhook_subscriptions set failing_since = now() - interval '73 hours'");
        move("flag");
        Eventually.is("disabled", SOON, () -> webhook(id), seen -> seen.get("disabledAt") != null);
        int before = receiver.told.size();
        UUID untold = move("flag");
        receiver.answers();
        test(id).statusCode(202).body("type", equalTo("webhook.test"));
        Eventually.holds("test is sent", SOON, () -> receiver.told.size() > before);
        assertThat(receiver.told).extracting(Receiver.Told::id).doesNotContain(untold.toString());
        Eventually.holds("test arrives", SOON, () -> {
            test(id);
            return webhook(id).get("disabledAt") == null;
        });
    }

    @Test
    void whoAnswersGoneIsToldNothingMore() {
        String id = id(create(campaign, "candidate.flagged"));
        receiver.answers(410);
        move("flag");
        Eventually.is("disabled", SOON, () -> webhook(id), seen -> seen.get("disabledAt") != null);
        assertThat(webhook(id).get("disabledWhy")).isEqualTo("It answered 410.");
        given().delete("/api/v1/webhooks/" + id).then().statusCode(200);
        given().get("/api/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://lab.example/",
                "lab.example",
                "https://",
                "https://ada:pw@lab.example/",
                "https://127.1/",
                "https://a b/"
            })
    void whatIsNoAddressIsRefused(String url) {
        create(url, campaign, "candidate.flagged")
                .statusCode(422)
                .body("type", equalTo("urn:cupel:problem:invalid-webhook"));
    }

    @Test
    void unknownEventsAndCampaignsAreRefused() {
        create(campaign, "candidate.painted").statusCode(422).body("detail", containsString("candidate.flagged"));
        create(UUID.randomUUID(), "candidate.flagged").statusCode(404);
    }

    @Test
    void anAttemptThatEndsAndARemovalDoNotWaitForEachOther() {
        for (int round = 0; round < 200; round++) {
            DueDelivery sent = beingSent();
            CompletableFuture<Boolean> settled = CompletableFuture.supplyAsync(
                    () -> store.failed(sent, new Attempt.Failed(500, "no", false), Instant.now(), Duration.ofHours(1)));
            assertThat(store.remove(sent.webhookId())).isPresent();
            settled.join();
        }
    }

    private DueDelivery beingSent() {
        UUID id = UUID.randomUUID();
        UUID webhook = UUID.fromString(id(create(campaign, "candidate.flagged")));
        Admin.execute(
                "insert into gateway.webhook_deliveries"
                        + " (id, subscription_id, event_id, type, body, created_at, due_at, leased_until, epoch, attempts)"
                        + " values (?, ?, 'race', 'candidate.flagged', '{}', now(), now() + interval '1 hour',"
                        + " now() + interval '1 hour', 1, 1)",
                id,
                webhook);
        return new DueDelivery(id, webhook, receiver.url(), "race", "candidate.flagged", "{}", 1, 1, Instant.now());
    }

    private UUID move(String action) {
        return send(campaign, action);
    }

    private UUID send(UUID of, String action) {
        UUID event = UUID.randomUUID();
        moved.send(of.toString(), moveOf(of, action), "/cupel/acquisition-service", event);
        return event;
    }

    private static String moveOf(UUID campaign, String action) {
        return "{\"campaignId\":\"" + campaign + "\",\"candidateId\":\"" + UUID.randomUUID()
                + "\",\"materialId\":\"m-7\",\"formula\":\"LiCoO2\",\"action\":\"" + action
                + "\",\"from\":\"ranked\",\"to\":\"flagged\",\"version\":2,\"actor\":\"ada\",\"reason\":null}";
    }

    private void await(UUID event) {
        Eventually.holds("event " + event, SOON, () -> receiver.told.stream()
                .anyMatch(told -> told.id().equals(event.toString())));
    }

    private static ValidatableResponse test(String id) {
        return given().post("/api/v1/webhooks/" + id + "/test").then();
    }

    private static Map<String, Object> webhook(String id) {
        return given().get("/api/v1/webhooks").jsonPath().getMap("items.find { it.id == '" + id + "' }");
    }

    private static Map<String, Object> delivery(String id, UUID event) {
        Map<String, Object> found = given().get("/api/v1/webhooks/" + id + "/deliveries")
                .jsonPath()
                .getMap("items.find { it.eventId == '" + event + "' }");
        return found == null ? Map.of() : found;
    }

    private ValidatableResponse create(UUID of, String type) {
        return create(receiver.url(), of, type);
    }

    private static ValidatableResponse create(String url, UUID of, String type) {
        Map<String, Object> body = new HashMap<>(Map.of("url", url, "eventTypes", List.of(type)));
        body.put("campaignId", of);
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks")
                .then();
    }

    private static String id(ValidatableResponse created) {
        return created.statusCode(201).extract().path("about.id");
    }
}
