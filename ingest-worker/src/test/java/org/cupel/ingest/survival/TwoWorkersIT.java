package org.cupel.ingest.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.http.FaultyServer;
import org.cupel.testkit.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged workers with one database, each with a spool folder of its own. */
class TwoWorkersIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MOMENTS = 6;
    private static final Pattern FIRED = Pattern.compile("oc20 for (\\S+): run (\\S+) begins");
    private static final String FRAME = """
            2
            Lattice="4 0 0 0 4 0 0 0 4" Properties=species:S:1:pos:R:3 material_id=small energy=-4 pbc="T T T"
            Li 0 0 0
            O 2 2 2
            """;

    @TempDir
    Path folder;

    private Stage stage;
    private FaultyServer files;
    private Worker one;
    private Worker other;

    @BeforeEach
    void set() throws IOException, SQLException, InterruptedException {
        stage = Stage.set(folder);
        files = FaultyServer.start()
                .script(
                        "/small.extxyz",
                        Reply.bytes(FRAME.getBytes(StandardCharsets.UTF_8))
                                .header("ETag", "\"1\"")
                                .withRanges());
        Map<String, String> settings = Map.of(
                "cupel.ingest.sources.oc20.enabled", "true",
                "cupel.ingest.sources.oc20.cron", "*/2 * * * * ?",
                "cupel.ingest.sources.oc20.base-url", files.uri("/").toString(),
                "cupel.ingest.sources.oc20.files", "small.extxyz",
                "cupel.ingest.schedule.check-in-interval", "1S");
        one = stage.worker("one", settings);
        other = stage.worker("other", settings);
        one.start();
        other.start();
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        other.close();
        files.close();
        stage.close();
    }

    @Test
    void thereIsOneRunAndTheOtherWorkerFinishesItWhenItsOwnDies() throws Exception {
        try (Library library = new Library("two", Duration.ofMillis(40))) {
            String runId = beginFromBoth(library);
            Eventually.holds("some pages", LIMIT, () -> rowsRead(runId) > Library.DOCS / 4);
            Worker holder = holder(runId);
            Worker heir = holder == one ? other : one;
            holder.kill();
            long before = System.nanoTime();
            long rows = rowsRead(runId);
            Eventually.holds("taken over", LIMIT, () -> rowsRead(runId) > rows);
            System.out.printf("Taken over after %.1f s%n", (System.nanoTime() - before) / 1e9);
            JsonPath run = heir.finished(runId, LIMIT);

            new Books(stage, library).balance(run);
            assertThat(stage.number("select count(*) from ingestion_runs where source = '" + Library.SOURCE + "'"))
                    .isEqualTo(1);
            scheduled();
        }
    }

    private String beginFromBoth(Library library) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<JsonPath>> begun = new ArrayList<>();
            for (int order = 0; order < 8; order++) {
                Worker asked = order % 2 == 0 ? one : other;
                begun.add(threads.submit(() -> asked.begin(Library.SOURCE, library.url())));
            }
            List<String> ids = new ArrayList<>();
            int first = 0;
            for (Future<JsonPath> answer : begun) {
                ids.add(answer.get().getString("runId"));
                first += answer.get().getBoolean("underWay") ? 0 : 1;
            }
            assertThat(new HashSet<>(ids)).hasSize(1);
            assertThat(first).as("only one order began it").isEqualTo(1);
            return ids.get(0);
        } finally {
            threads.shutdownNow();
        }
    }

    private long rowsRead(String runId) {
        return stage.number("select rows_read from ingestion_runs where run_id = '" + runId + "'");
    }

    private Worker holder(String runId) {
        String owner = stage.rows(
                        "select lease_owner from jobs where kind = 'ingestion' and dedup_key = '" + runId + "'")
                .get(0);
        return owner.startsWith(one.pid() + "@") ? one : other;
    }

    /** One worker was killed meanwhile: the moments go on with the other, and none is there twice. */
    private void scheduled() throws IOException {
        String runs = "select count(*) from ingestion_runs where cause = 'schedule'";
        Eventually.holds("runs by schedule", LIMIT, () -> stage.number(runs + " and state = 'succeeded'") >= MOMENTS);
        List<String> moments = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        for (Worker worker : List.of(one, other)) {
            for (String line : worker.log()) {
                Matcher fired = FIRED.matcher(line);
                if (fired.find()) {
                    moments.add(fired.group(1));
                    begun.add(fired.group(2));
                }
            }
        }
        assertThat(moments).hasSizeGreaterThanOrEqualTo(MOMENTS).doesNotHaveDuplicates();
        assertThat(begun).doesNotHaveDuplicates();
        assertThat(stage.rows("select run_id from ingestion_runs where cause = 'schedule'"))
                .as("every run is of a moment, except those whose worker died before it could say so")
                .containsAll(begun);
        assertThat(stage.number(runs)).isBetween((long) begun.size(), begun.size() + 1L);
        assertThat(stage.number("select count(*) from materials where material_id like '%small'"))
                .isEqualTo(1);
        assertThat(stage.number("select sum(fetched) from ingestion_runs where cause = 'schedule'"))
                .as("what did not change is not fetched again")
                .isEqualTo(1);
        System.out.printf("%d runs by schedule, each moment once%n", begun.size());
    }
}
