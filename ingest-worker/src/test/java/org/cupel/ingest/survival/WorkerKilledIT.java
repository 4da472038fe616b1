package org.cupel.ingest.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.http.FaultyServer;
import org.cupel.testkit.http.Reply;
import org.cupel.testkit.http.SeenRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged worker dies by SIGKILL in the middle of its runs. */
class WorkerKilledIT {

    // More than the attempts that a job has which never gets on.
    private static final int KILLS = 7;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int FILE_ROWS = 1000;

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Stage stage;

    @BeforeEach
    void set() throws IOException, SQLException {
        System.out.println("Seed " + seed);
        stage = Stage.set(folder);
    }

    @AfterEach
    void close() throws SQLException {
        stage.close();
    }

    @Test
    void nothingIsLostNothingIsDoubledAndWhatIsStoredIsNotAskedForAgain() throws Exception {
        try (Library library = new Library("kill", Duration.ofMillis(40));
                Worker worker = stage.worker("worker", Map.of("cupel.jobs.max-attempts", "5"))
                        .start()) {
            String runId = worker.begin(Library.SOURCE, library.url()).getString("runId");
            List<Kill> kills = new ArrayList<>();
            for (int number = 1; number <= KILLS; number++) {
                int after = library.asked() + 4 + random.nextInt(10);
                Eventually.holds("request " + after, LIMIT, () -> library.asked() >= after);
                if (number % 2 == 0) {
                    int before = kills.get(kills.size() - 1).stored().size();
                    Eventually.holds("got on", LIMIT, () -> stored(runId).size() > before);
                }
                Thread.sleep(random.nextInt(250));
                worker.kill();
                assertThat(running(runId)).as("at work at kill " + number).isTrue();
                kills.add(kill(runId, library));
                worker.start();
            }
            JsonPath run = worker.finished(runId, LIMIT);

            for (Kill kill : kills) {
                assertThat(library.addresses(kill.asked()))
                        .as("asked for after kill %d of %d", kills.indexOf(kill) + 1, KILLS)
                        .noneMatch(kill.stored()::contains);
            }
            new Books(stage, library).balance(run);
            assertThat(stage.number(
                            "select attempts from jobs where kind = 'ingestion' and dedup_key = '" + runId + "'"))
                    .as("a busy machine may lose a lease on top")
                    .isGreaterThan(KILLS);
            System.out.printf(
                    "%d kills, %d requests for %d answers and %d counted retries%n",
                    KILLS, library.asked(), Library.ANSWERS, run.getInt("retried"));
        }
    }

    /**
     * What was there when the worker was gone.
     *
     * @param asked requests
     * @param stored addresses
     */
    private record Kill(int asked, Set<String> stored) {}

    private Kill kill(String runId, Library library) throws IOException, InterruptedException {
        // A request that was on its way is seen by the server a moment later.
        Thread.sleep(200);
        Kill kill = new Kill(library.asked(), stored(runId));
        System.out.printf(
                "Kill after %d requests: %d answers stored, %d bodies in S3 that the manifest does not know%n",
                kill.asked(), kill.stored().size(), stage.bodies() - stage.number("select count(*) from raw_objects"));
        return kill;
    }

    private boolean running(String runId) {
        return stage.rows("select state from ingestion_runs where run_id = '" + runId + "'")
                .contains("running");
    }

    private Set<String> stored(String runId) {
        return new HashSet<>(
                stage.rows("select address from fetches where state <> 'planned' and run_id = '" + runId + "'"));
    }

    @Test
    void aBigFileGoesOnAtTheByteWhereItStopped() throws Exception {
        byte[] file = frames();
        try (FaultyServer server = FaultyServer.start();
                Worker worker = stage.worker("worker", Map.of("cupel.ingest.sources.oc20.files", "big.extxyz"))
                        .start()) {
            server.serve("/big.extxyz", request -> Reply.bytes(file)
                    .header("ETag", "\"first\"")
                    .withRanges()
                    .drip(64 * 1024, Duration.ofMillis(10)));
            String runId = worker.begin("oc20", server.uri("/").toString()).getString("runId");
            long spooled = 0;
            for (int kill = 1; kill <= 3; kill++) {
                long after = spooled + 1_000_000 + random.nextInt(3_000_000);
                Eventually.holds(after + " bytes", LIMIT, () -> spooled(worker) >= after);
                worker.kill();
                spooled = spooled(worker);
                int asked = server.requests().size();
                worker.start();
                Eventually.holds(
                        "request after the kill", LIMIT, () -> server.requests().size() > asked);
                SeenRequest next = server.requests().get(asked);
                assertThat(next.rangeFrom()).hasValue(spooled);
                assertThat(next.header("If-Range")).contains("\"first\"");
                System.out.printf("Kill %d at byte %d of %d%n", kill, spooled, file.length);
            }
            JsonPath run = worker.finished(runId, LIMIT);

            assertThat(run.getString("state")).as(run.prettify()).isEqualTo("succeeded");
            assertThat(run.getInt("upserted")).isEqualTo(FILE_ROWS);
            assertThat(run.getInt("rowsRead")).isEqualTo(FILE_ROWS);
            assertThat(stage.rows("select size_bytes from raw_objects")).containsExactly(Integer.toString(file.length));
            System.out.printf("%d bytes sent for a file of %d%n", server.bodyBytes(), file.length);
            assertThat(server.bodyBytes()).isLessThan(file.length * 3L / 2);
            assertThat(worker.spool()).as("nothing stays behind").isEmptyDirectory();
        }
    }

    private static long spooled(Worker worker) {
        try (var files = Files.list(worker.spool())) {
            return files.filter(file -> !file.toString().contains(".notes"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Some 20 MB of small crystals with long remarks. */
    private static byte[] frames() {
        String remark = "composed ".repeat(2200);
        StringBuilder frames = new StringBuilder();
        for (int number = 1; number <= FILE_ROWS; number++) {
            double edge = 4 + number / 10000.0;
            frames.append("""
                    2
                    Lattice="%1$s 0 0 0 %1$s 0 0 0 %1$s" Properties=species:S:1:pos:R:3 material_id=big-%2$d energy=-%1$s pbc="T T T" remark="%3$s"
                    Li 0 0 0
                    O %4$s %4$s %4$s
                    """.formatted(edge, number, remark, edge / 2));
        }
        return frames.toString().getBytes(StandardCharsets.UTF_8);
    }
}
