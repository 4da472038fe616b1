package org.cupel.acquisition.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;

/** The largest batch is tried out and recorded before anybody's patience, or a transaction's time, is over. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class LargeBatchTest {

    private static final int ROWS = 1000;

    /** As the gateway waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Loop loop;

    @Test
    void aThousandRowsAreTriedOutAndRecorded() {
        CampaignResponse campaign = loop.rankedCampaign("thousand", "Th", ROWS + 20, Map.of("retrainAfter", 100_000));
        loop.execute("update candidates set state = 'in_validation' where state = 'ranked' and campaign_id = '"
                + campaign.id() + "'");
        List<Map<String, Object>> rows = loop.candidates(campaign.id(), "in_validation").stream()
                .map(LargeBatchTest::row)
                .toList();
        assertThat(rows).hasSize(ROWS);
        Duration tried = timed(rows, true);
        Duration recorded = timed(rows, false);
        System.out.printf(
                "%d rows: tried out in %d ms, recorded in %d ms%n", ROWS, tried.toMillis(), recorded.toMillis());
        assertThat(loop.rows("select count(*) from validation_results where campaign_id = '" + campaign.id() + "'"))
                .hasToString("[[" + ROWS + "]]");
    }

    private static Duration timed(List<Map<String, Object>> rows, boolean dryRun) {
        long begun = System.nanoTime();
        given().config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .setParam("http.socket.timeout", (int) PATIENCE.toMillis())))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "thousand")
                .queryParam("dryRun", dryRun)
                .body(Map.of("results", rows))
                .post("/internal/results")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(ROWS));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Map<String, Object> row(UUID candidate) {
        return Map.of("candidateId", candidate, "value", 0.03, "unit", "eV/atom", "kind", "dft", "actor", "lab");
    }
}
