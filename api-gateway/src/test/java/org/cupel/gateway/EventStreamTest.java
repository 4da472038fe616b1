package org.cupel.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cupel.gateway.stack.Admin;
import org.cupel.gateway.stack.GatewayStack;
import org.cupel.gateway.stack.Seed;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayStack.class)
@TestProfile(EventStreamTest.ShortPause.class)
class EventStreamTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Heartbeats that a test need not wait for. */
    public static final class ShortPause implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cupel.gateway.heartbeat", "PT0.5S", "cupel.gateway.progress-pause", "PT0.2S");
        }
    }

    @TestHTTPResource("/api/v1/")
    URI api;

    private final KafkaTopic ranked = new KafkaTopic("candidates.ranked");

    @Test
    void aListenerHearsItsCampaignAndNoOther() {
        UUID mine = Seed.campaign("mine");
        UUID other = Seed.campaign("other");
        List<String> lines = listen(mine);
        List<String> elsewhere = listen(other);
        UUID id = awaitFirst(mine, lines);

        assertThat(lines).contains("event:candidates.ranked", "id:" + id);
        assertThat(lines.stream().filter(line -> line.startsWith("data:")))
                .allMatch(line -> line.contains(mine.toString()));
        assertThat(elsewhere).noneMatch(line -> line.startsWith("data:"));
    }

    @Test
    void anIdleStreamIsKeptOpen() {
        List<String> lines = listen(Seed.campaign("idle"));
        Eventually.is("three heartbeats", LIMIT, () -> lines, seen -> Collections.frequency(seen, ":heartbeat") >= 3);
    }

    @Test
    void rubbishOnTheTopicEndsNothing() {
        UUID campaign = Seed.campaign("rubbish");
        List<String> lines = listen(campaign);
        ranked.sendRaw("k", "{no json");
        ranked.sendRaw("k", "{\"campaignId\":\"seven\"}");
        awaitFirst(campaign, lines);
    }

    @Test
    void everythingIsToldToWhoeverAsksForEverything() {
        UUID one = Seed.campaign("one of all");
        UUID other = Seed.campaign("other of all");
        List<String> lines = listen("events");
        assertThat(lines).doesNotContain("id:" + one);
        awaitFirst(one, lines);
        awaitFirst(other, lines);
    }

    @Test
    void workThatGoesOnTellsHowFarItIsUntilItEnds() {
        List<String> lines = listen("events?types=ingestion.progress,training.progress,inquiry.progress");
        List<String> others = listen("events?types=candidates.ranked");
        UUID run = Seed.ingestion();
        Admin.execute(
                "update ingest.ingestion_runs set state = 'running', finished_at = null, rows_read = 7001 where run_id = ?",
                run);
        heard(lines, run, "\"rowsRead\":7001");
        Admin.execute("update ingest.ingestion_runs set rows_read = 7002 where run_id = ?", run);
        heard(lines, run, "\"rowsRead\":7002");
        Admin.execute(
                "update ingest.ingestion_runs set state = 'succeeded', finished_at = now() where run_id = ?", run);
        heard(lines, run, "\"state\":\"succeeded\"");
        assertThat(lines)
                .filteredOn(line -> line.contains("7002") && line.contains("running"))
                .hasSize(1);

        UUID training = Seed.trainingRun(Seed.campaign("trains"), "running");
        heard(lines, training, "\"property\":\"eAboveHull\"");
        heard(lines, Seed.inquiry("{\"decision\":\"KEEP\"}"), "\"answered\":2");
        assertThat(others).noneMatch(line -> line.startsWith("data:"));
    }

    private static void heard(List<String> lines, UUID run, String what) {
        Eventually.holds(what + " of " + run, LIMIT, () -> lines.stream()
                .anyMatch(line -> line.contains(run.toString()) && line.contains(what)));
    }

    @Test
    void eventsThatNobodyTellsAreRefusedByName() {
        given().get("/api/v1/events?types=candidates.ranked,weather")
                .then()
                .statusCode(400)
                .body("detail", containsString("'weather'"));
    }

    @Test
    void nobodyListensToAnUnknownCampaign() {
        given().get("/api/v1/campaigns/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    /** Sends until heard, because a group that is new begins with the newest message at some moment of its own. */
    private UUID awaitFirst(UUID campaign, List<String> lines) {
        UUID id = UUID.randomUUID();
        Eventually.holds("event of " + campaign, LIMIT, () -> {
            ranked.send(campaign.toString(), ranking(campaign), "/cupel/acquisition-service", id);
            return lines.contains("id:" + id);
        });
        return id;
    }

    private static String ranking(UUID campaign) {
        return "{\"campaignId\":\"" + campaign + "\",\"runId\":\"" + UUID.randomUUID() + "\",\"modelId\":\""
                + UUID.randomUUID() + "\",\"iteration\":1,\"ranked\":10,\"top\":[\"m-1\"]}";
    }

    private List<String> listen(UUID campaign) {
        return listen("campaigns/" + campaign + "/events");
    }

    private List<String> listen(String path) {
        List<String> lines = new CopyOnWriteArrayList<>();
        var request = HttpRequest.newBuilder(api.resolve(path))
                .header("Accept", "text/event-stream")
                .build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines()).thenAccept(answer -> answer.body()
                .forEach(lines::add));
        Eventually.holds("first heartbeat", LIMIT, () -> !lines.isEmpty());
        return lines;
    }
}
