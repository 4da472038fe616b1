package org.cupel.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.http.FaultyServer;
import org.cupel.testkit.http.Reply;
import org.cupel.testkit.http.SeenRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of OPTIMADE, AFLOW, Open Catalyst and a folder against servers that answer in their layouts. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(SourceProfileOfTests.class)
class OtherSourcesRunTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final FaultyServer server = FaultyServer.start();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    private String structure(int number) {
        double edge = 4 + number / 1000.0;
        return """
                {"id":"%2$s-%3$d","type":"structures","attributes":{"last_modified":"2026-10-0%4$dT00:00:00Z",\
                "nsites":2,"elements":["Li","O"],"lattice_vectors":[[%1$s,0,0],[0,%1$s,0],[0,0,%1$s]],\
                "cartesian_site_positions":[[0,0,0],[2,2,2]],"species_at_sites":["Li","O"],"species":[\
                {"name":"Li","chemical_symbols":["Li"],"concentration":[1]},\
                {"name":"O","chemical_symbols":["O"],"concentration":[1]}]}}""".formatted(edge, mark, number, number % 9 + 1);
    }

    private Reply page(int from, int to, int total, String next) {
        String data = IntStream.rangeClosed(from, to).mapToObj(this::structure).collect(Collectors.joining(","));
        String link = next == null ? "null" : "\"" + next + "\"";
        return Reply.json("{\"data\":[" + data + "],\"links\":{\"next\":" + link
                + "},\"meta\":{\"api_version\":\"1.1.0\",\"data_returned\":" + total + ",\"more_data_available\":"
                + (next != null) + "}}");
    }

    private static String offset(SeenRequest request) {
        return Addresses.query("?" + request.query()).getOrDefault("page_offset", "0");
    }

    @Test
    void optimadePagesAreFollowedOnTheGivenServerWhateverHostTheLinksName() {
        server.serve("/optimade/v1/structures", request -> switch (offset(request)) {
            case "0" -> page(1, 3, 7, "https://elsewhere.invalid/optimade/v1/structures?page_offset=3");
            case "3" -> page(4, 6, 7, "/v1/structures?page_offset=6");
            default -> page(7, 7, 7, null);
        });
        String base = server.uri("/optimade/").toString();
        JsonPath run = SourceClient.run("optimade", base);
        assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
        assertThat(run.getInt("upserted")).isEqualTo(7);
        assertThat(SourceClient.provenance("optimade:" + mark + "-5").getString("structure.licence"))
                .isEqualTo("CC0-1.0");

        server.forget();
        JsonPath second = SourceClient.run("optimade", base);
        assertThat(server.requests().get(0).query()).contains("last_modified");
        assertThat(second.getInt("upserted")).isZero();
    }

    @Test
    void aServerThatKnowsNoFilterOnDatesIsAskedForAll() {
        server.serve(
                "/v1/structures",
                request -> request.query().contains("filter=")
                        ? Reply.of(501, "application/json", "{\"errors\":[{\"detail\":\"not implemented\"}]}")
                        : page(1, 2, 2, null));
        String base = server.uri("/").toString();
        SourceClient.run("optimade", base);
        JsonPath second = SourceClient.run("optimade", base);
        assertThat(second.getString("state")).as(second.prettify()).isEqualTo("succeeded");
        assertThat(second.getInt("unchanged") + second.getInt("upserted"))
                .as("read before")
                .isZero();
        assertThat(second.getInt("stored")).isZero();
    }

    @Test
    void aRepeatedCursorEndsTheRunWithWhatCameBefore() {
        server.serve("/v1/structures", request -> switch (offset(request)) {
            case "0" -> page(1, 2, 9, "?page_offset=2");
            case "2" -> page(3, 4, 9, "?page_offset=4");
            default -> page(5, 6, 9, "?page_offset=2");
        });
        JsonPath run = SourceClient.run("optimade", server.uri("/").toString());
        assertThat(run.getString("state")).isEqualTo("failed");
        assertThat(run.getString("error")).contains("page_offset=2", "circle");
        assertThat(run.getInt("upserted")).isEqualTo(4);
    }

    @Test
    void aflowPagesGiveNumbersAsTexts() {
        server.serve(
                "/API/aflux/",
                request -> request.query().contains("paging(1,") ? aflow(1, 100, 103) : aflow(101, 103, 103));
        JsonPath run = SourceClient.run("aflow", server.uri("/").toString());
        assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
        assertThat(run.getInt("upserted")).isEqualTo(103);
        assertThat(run.getInt("announced")).isEqualTo(103);
    }

    private Reply aflow(int from, int to, int total) {
        return Reply.json(IntStream.rangeClosed(from, to)
                .mapToObj(number -> """
                        "%1$d of %2$d":{"auid":"aflow:%3$s%1$d","compound":"Li1O1","species":"Li,O","composition":"1,1",\
                        "geometry":"4.%1$03d,4.%1$03d,4.%1$03d,90,90,90","positions_fractional":"0,0,0;0.5,0.5,0.5",\
                        "enthalpy_formation_atom":"-1.5","Egap":"2.25"}""".formatted(number, total, mark))
                .collect(Collectors.joining(",", "{", "}")));
    }

    @Test
    void aServerThatSendsAnotherPageThanAskedForIsNotBelieved() {
        server.serve("/API/aflux/", request -> aflow(1, 100, 103));
        JsonPath run = SourceClient.run("aflow", server.uri("/").toString());
        assertThat(run.getString("state")).isEqualTo("failed");
        assertThat(run.getString("error")).contains("another page");
        assertThat(run.getInt("upserted")).isEqualTo(100);
    }

    @Test
    void filesOfAFolderComeInOnceAndAgainWhenTheyChange() throws IOException {
        Path file = folder.resolve("mine.jsonl");
        Files.writeString(file, line(1) + "\n" + line(2));
        Files.writeString(folder.resolve("half.jsonl.part"), line(9));
        Files.writeString(folder.resolve("notes.docx"), "not for us");
        String base = folder.toUri().toString();
        JsonPath first = SourceClient.run("files", base);
        assertThat(first.getInt("upserted")).isEqualTo(2);
        assertThat(first.getInt("rejected")).as("a file of no known kind").isEqualTo(1);

        JsonPath second = SourceClient.run("files", base);
        assertThat(second.getInt("notModified")).isEqualTo(2);
        assertThat(second.getInt("rowsRead")).isZero();

        Files.writeString(file, line(1) + "\n" + line(2) + "\n" + line(3));
        JsonPath third = SourceClient.run("files", base);
        assertThat(third.getInt("upserted")).isEqualTo(1);
        assertThat(third.getInt("unchanged")).isEqualTo(2);
    }

    private String line(int number) {
        return line(mark + "-f" + number, 4 + number / 1000.0);
    }

    private static String line(String id, double edge) {
        return """
                {"material_id":"%1$s","cell":[%2$s,%2$s,%2$s,90,90,90],"species":["Li","O"],\
                "frac":[[0,0,0],[0.5,0.5,0.5]],"e_above_hull":0.02}""".formatted(id, edge);
    }

    @Test
    void anIdThatBelongsToAnotherSourceIsKeptApart() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), line(1));
        SourceClient.run("files", folder.toUri().toString());
        server.serve(
                "/API/aflux/",
                request -> Reply.json(
                        "{\"1 of 1\":{\"auid\":\"" + mark + "-f1\",\"species\":\"Li,O\",\"composition\":\"1,1\","
                                + "\"geometry\":\"5,5,5,90,90,90\",\"positions_fractional\":\"0,0,0;0.5,0.5,0.5\",\"Egap\":\"1\"}}"));
        assertThat(SourceClient.run("aflow", server.uri("/").toString()).getInt("upserted"))
                .isEqualTo(1);
        assertThat(SourceClient.provenance(mark + "-f1").getString("structure.source"))
                .isEqualTo("files");
        assertThat(SourceClient.provenance("aflow/" + mark + "-f1").getString("structure.source"))
                .isEqualTo("aflow");
    }

    @Test
    void aFileWithThePublishedChecksumIsTakenUpWhereItBrokeOff() throws IOException {
        byte[] table = gzip("system_id,bulk_id,miller_index,nads,traj_id,bulk_symbols,slab_sid,ads_symbols,y_relaxed,"
                + "natoms,nads2,adsorption_energy\n"
                + IntStream.rangeClosed(1, 2000)
                        .mapToObj(number -> number + ",mp-" + mark + ",\"(1, 1, 1)\",2,Ag3O4_" + number + ",Ag12O16,"
                                + number + ",O,-459.1,96,2,2." + number)
                        .collect(Collectors.joining("\n")));
        Reply whole = Reply.bytes(table).header("ETag", "\"one\"");
        server.script(
                "/oc22_adsorption_energies.csv.gz",
                Reply.bytes(table).header("ETag", "\"one\"").withRanges().cutAfter(table.length / 2),
                whole.withRanges());
        JsonPath run = SourceClient.run("oc22", server.uri("/").toString());
        assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
        assertThat(run.getInt("references")).isEqualTo(2000);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).rangeFrom()).hasValue(table.length / 2);

        JsonPath second = SourceClient.run("oc22", server.uri("/").toString());
        assertThat(second.getInt("notModified")).isEqualTo(1);
        assertThat(second.getInt("rowsRead")).isZero();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void whatCannotBeRunIsAProblem() {
        given().contentType("application/json")
                .body("{\"baseUrl\":\"ftp://example.org/\"}")
                .post("/internal/sources/optimade/runs")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/internal/sources/nowhere/runs")
                .then()
                .statusCode(404);
    }

    @Test
    void aRowLeavesQuarantineWhenSomebodyVouchesForIt() throws IOException {
        String lonely = "{\"material_id\":\"" + mark
                + "-lonely\",\"cell\":[50,50,50,90,90,90],\"species\":[\"Li\"],\"frac\":[[0,0,0]]}";
        Files.writeString(folder.resolve("q.jsonl"), line(1) + "\n" + lonely + "\nnot json");
        JsonPath run = SourceClient.run("files", folder.toUri().toString());
        assertThat(run.getInt("rejected")).isEqualTo(2);

        String released = given().contentType("application/json")
                .body("{\"actor\":\"ada\",\"refs\":[\"" + mark + "-lonely\"]}")
                .post("/internal/ingestions/{id}/release", run.getString("runId"))
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("runId");
        JsonPath release = SourceClient.finished(released);
        assertThat(release.getString("state")).as(release.prettify()).isEqualTo("succeeded");
        assertThat(release.getInt("upserted")).isEqualTo(1);
        assertThat(SourceClient.provenance(mark + "-lonely").getString("structure.cause"))
                .isEqualTo("release");
        given().contentType("application/json")
                .body("{\"actor\":\"ada\",\"refs\":[\"" + mark + "-lonely\"]}")
                .post("/internal/ingestions/{id}/release", run.getString("runId"))
                .then()
                .statusCode(409);
    }
}
