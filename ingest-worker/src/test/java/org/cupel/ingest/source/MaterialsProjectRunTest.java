package org.cupel.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole runs against documents composed in the layout of the Materials Project's interface. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(SourceProfileOfTests.class)
class MaterialsProjectRunTest {

    private static final String SOURCE = "materials-project";
    private static final int DOCS = 100;

    @Inject
    ObjectStore objects;

    private final String prefix = "mp-" + UUID.randomUUID().toString().substring(0, 8);
    private SummaryServer server;

    @BeforeEach
    void serve() {
        server = new SummaryServer();
        server.requireKey("secret");
        IntStream.rangeClosed(1, DOCS).forEach(number -> server.put(doc(number, "2026-11-01T00:00:00", 0.01)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String id(int number) {
        return prefix + "-" + number;
    }

    private SummaryServer.Doc doc(int number, String changed, double eAboveHull) {
        double edge = 4 + number / 1000.0;
        return new SummaryServer.Doc(id(number), changed, false, """
                ,"formula_pretty":"LiO","structure":{"@module":"pymatgen.core.structure","@class":"Structure","lattice":\
                {"matrix":[[%1$s,0,0],[0,%1$s,0],[0,0,%1$s]]},"sites":[{"species":[{"element":"Li","occu":1}],\
                "abc":[0,0,0]},{"species":[{"element":"O","occu":1}],"abc":[0.5,0.5,0.5]}]},\
                "formation_energy_per_atom":-1.5,"energy_above_hull":%2$s,"band_gap":1.2,"theoretical":true""".formatted(edge, eAboveHull));
    }

    private JsonPath run() {
        return SourceClient.run(SOURCE, server.url());
    }

    @Test
    void everythingComesInWithItsOriginAndASecondRunWritesNothing() {
        JsonPath first = run();
        assertThat(first.getString("state")).as(first.prettify()).isEqualTo("succeeded");
        assertThat(first.getInt("upserted")).isEqualTo(DOCS);
        assertThat(first.getInt("announced")).isEqualTo(DOCS);
        assertThat(first.getInt("fetched")).as("4 pages and 2 probes").isEqualTo(6);
        assertThat(server.mostAtOnce()).isLessThanOrEqualTo(4);

        JsonPath origin = SourceClient.provenance(id(7));
        assertThat(origin.getString("structure.source")).isEqualTo(SOURCE);
        assertThat(origin.getString("structure.licence")).isEqualTo("CC-BY-4.0");
        assertThat(origin.getString("structure.address")).startsWith(server.url());
        assertThat(objects.exists(origin.getString("structure.rawKey"))).isTrue();
        assertThat(origin.getString("values.find { it.property == 'eAboveHull' }.functional"))
                .isEqualTo("GGA/GGA+U");
        assertThat(origin.getString("values.find { it.property == 'bandGap' }.unit"))
                .isEqualTo("eV");

        server.forget();
        JsonPath second = run();
        assertThat(second.getString("state")).isEqualTo("succeeded");
        assertThat(second.getInt("upserted") + second.getInt("unchanged")).isZero();
        assertThat(second.getInt("fetched") + second.getInt("stored")).isZero();
        assertThat(server.requests()).as("index and deprecated").hasSize(2);
    }

    @Test
    void withEtagsASecondRunDownloadsNothing() {
        server.tellEtags();
        run();
        JsonPath second = run();
        assertThat(second.getInt("fetched")).isZero();
        assertThat(second.getInt("notModified")).isEqualTo(2);
        assertThat(second.getLong("bytes")).isZero();
    }

    @Test
    void onlyWhatChangedIsAskedForAndWhatIsDeprecatedGoes() {
        run();
        server.put(doc(3, "2026-11-05T00:00:00", 0.5));
        server.put(doc(DOCS + 1, "2026-11-05T01:00:00", 0.02));
        server.put(new SummaryServer.Doc(id(9), "2026-11-05T02:00:00", true, ""));
        server.forget();
        JsonPath second = run();

        assertThat(second.getString("state")).as(second.prettify()).isEqualTo("succeeded");
        assertThat(second.getInt("upserted")).isEqualTo(2);
        assertThat(second.getInt("withdrawn")).isEqualTo(1);
        assertThat(server.requestsFor("material_ids")).singleElement().satisfies(request -> assertThat(request.query())
                .contains(id(3), id(DOCS + 1)));
        assertThat(SourceClient.provenance(id(9)).getString("withdrawnBecause")).isNotBlank();
        assertThat(server.requestsFor("structure")).as("no whole pages").hasSize(1);
    }

    @Test
    void aBackFillAsksSinceThenAndLeavesTheWatermark() {
        server.put(doc(5, "2026-11-09T00:00:00", 0.01));
        JsonPath backfill = SourceClient.run(SOURCE, server.url(), "2026-11-08T12:00:00Z");
        assertThat(backfill.getString("cause")).isEqualTo("backfill");
        assertThat(backfill.getInt("upserted")).isEqualTo(1);
        assertThat(run().getInt("upserted")).as("the rest was never in").isEqualTo(DOCS - 1);
    }

    @Test
    void faultsOnTheWayCostNothingButRetries() {
        server.fail(List.of(
                ok -> Reply.status(429).header("Retry-After", "0"),
                ok -> Reply.status(500),
                ok -> Reply.html(502, "<html>Bad gateway</html>"),
                ok -> Reply.html(200, "<html>Be back soon</html>"),
                ok -> ok.cutAfter(40),
                ok -> Reply.json("{\"data\":[{\"material_id\":"),
                ok -> Reply.json("{\"data\":[],\"errors\":[{\"code\":500,\"message\":\"Server timed out\"}]}"),
                ok -> Reply.status(429),
                ok -> Reply.status(504)));
        JsonPath run = run();
        assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
        assertThat(run.getInt("upserted")).isEqualTo(DOCS);
        assertThat(run.getInt("retried")).isEqualTo(9);
        assertThat(run.getInt("fetched")).as("no error message is kept").isEqualTo(6);
    }

    @Test
    void aPageThatStaysBrokenFailsTheRunAndTheOthersAreIn() {
        UnaryOperator<Reply> refused = ok -> Reply.of(422, "application/json", "{\"detail\":\"no such field\"}");
        server.fail(List.of(ok -> ok, ok -> ok, ok -> ok, refused));
        JsonPath run = run();
        assertThat(run.getString("state")).isEqualTo("failed");
        assertThat(run.getString("error")).contains("422", "no such field");
        assertThat(run.getInt("upserted")).isBetween(DOCS - 30, DOCS - 10);
        assertThat(run().getInt("upserted") + run.getInt("upserted"))
                .as("the watermark stayed")
                .isEqualTo(DOCS);
    }

    @Test
    void aTotalThatShrinksWhilePagingIsNoticedAndNothingSlidesPast() {
        int[] answers = {0};
        UnaryOperator<Reply> shrink = ok -> {
            if (++answers[0] == 3) {
                IntStream.rangeClosed(1, 10).forEach(number -> server.remove(id(number)));
            }
            return ok;
        };
        server.fail(List.of(shrink, shrink, shrink));
        JsonPath run = run();
        assertThat(run.getString("state")).isEqualTo("succeeded");
        assertThat(run.getList("warnings", String.class))
                .anySatisfy(warning -> assertThat(warning).contains("fell from 100 to 90"));
        IntStream.rangeClosed(11, DOCS)
                .forEach(number -> assertThat(given().get("/internal/materials/{id}/provenance", id(number))
                                .statusCode())
                        .as(id(number))
                        .isEqualTo(200));
    }

    @Test
    void oneBadDocumentAndUnknownOrMissingFieldsSinkNothing() {
        server.put(new SummaryServer.Doc(id(1), "2026-11-01T00:00:00", false, ",\"structure\":{\"sites\":\"none\"}"));
        server.put(new SummaryServer.Doc(
                id(2),
                "2026-11-01T00:00:00",
                false,
                doc(2, "", 0).rest().replace("\"band_gap\":1.2", "\"band_gap\":null,\"new_field\":{\"deep\":[1]}")));
        JsonPath run = run();
        assertThat(run.getString("state")).isEqualTo("succeeded");
        assertThat(run.getInt("upserted")).isEqualTo(DOCS - 1);
        assertThat(run.getInt("rejected")).isEqualTo(1);
    }

    @Test
    void whatIsStoredIsReadAgainWithoutTheNetwork() {
        run();
        server.close();
        JsonPath again = SourceClient.reparse(SOURCE);
        assertThat(again.getString("state")).as(again.prettify()).isEqualTo("succeeded");
        assertThat(again.getInt("fetched")).isZero();
        assertThat(again.getInt("unchanged")).isGreaterThanOrEqualTo(DOCS);
        assertThat(again.getInt("upserted")).isZero();
    }

    @Test
    void twoOrdersMakeOneRun() {
        server.fail(List.of(ok -> ok.after(java.time.Duration.ofMillis(500))));
        String first = SourceClient.begin(SOURCE, server.url(), null).getString("runId");
        JsonPath second = SourceClient.begin(SOURCE, server.url(), null);
        assertThat(second.getString("runId")).isEqualTo(first);
        assertThat(second.getBoolean("underWay")).isTrue();
        assertThat(SourceClient.finished(first).getInt("upserted")).isEqualTo(DOCS);
    }

    @Test
    void anAnswerThatIgnoresTheIdsIsNotTaken() {
        run();
        server.put(doc(3, "2026-11-05T00:00:00", 0.5));
        server.fail(List.of(
                ok -> ok,
                ok -> ok,
                ok -> Reply.json(
                        "{\"data\":[" + doc(4, "2026-11-05T00:00:00", 0.9).whole() + "],\"meta\":{\"total_doc\":1}}")));
        JsonPath second = run();
        assertThat(second.getString("state")).isEqualTo("failed");
        assertThat(second.getString("error")).contains("material_ids");
        assertThat(second.getInt("upserted")).isZero();
    }
}
