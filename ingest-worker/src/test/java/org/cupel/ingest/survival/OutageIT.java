package org.cupel.ingest.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.cupel.testkit.Eventually;
import org.cupel.testkit.http.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database, then the object store, are away for a while in the middle of a run. */
class OutageIT {

    private static final Duration AWAY = Duration.ofSeconds(8);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void set() throws IOException, SQLException {
        stage = Stage.set(folder);
    }

    @AfterEach
    void close() throws SQLException {
        stage.close();
    }

    @Test
    void aRunGoesOnWhenWhatItNeedsIsBack() throws Exception {
        URI database = URI.create(stage.stack().jdbcUrl().substring("jdbc:".length()));
        try (Relay toDatabase = Relay.to(database.getPort());
                Relay toStore = Relay.to(URI.create(stage.stack().s3Endpoint()).getPort());
                Library library = new Library("away", Duration.ofMillis(40));
                Worker worker = stage.worker(
                        "worker",
                        Map.of(
                                "cupel.db.url",
                                "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + database.getPath(),
                                "cupel.s3.endpoint",
                                "http://127.0.0.1:" + toStore.port()))) {
            worker.start();
            String runId = worker.begin(Library.SOURCE, library.url()).getString("runId");
            away(toDatabase, runId, Library.DOCS / 5);
            away(toStore, runId, Library.DOCS / 2);
            JsonPath run = worker.finished(runId, LIMIT);

            new Books(stage, library).balance(run);
            long attempts =
                    stage.number("select attempts from jobs where kind = 'ingestion' and dedup_key = '" + runId + "'");
            System.out.printf("%d attempts, %d requests for %d answers%n", attempts, library.asked(), Library.ANSWERS);
            assertThat(attempts).as("both were felt").isGreaterThanOrEqualTo(3);
        }
    }

    private void away(Relay relay, String runId, int rows) throws InterruptedException {
        Eventually.holds(rows + " rows", LIMIT, () -> rowsRead(runId) >= rows);
        relay.down();
        Thread.sleep(AWAY.toMillis());
        long before = rowsRead(runId);
        relay.up();
        long up = System.nanoTime();
        Eventually.holds("goes on", LIMIT, () -> rowsRead(runId) > before);
        System.out.printf("Goes on %.1f s after the end of an outage of %s%n", (System.nanoTime() - up) / 1e9, AWAY);
    }

    private long rowsRead(String runId) {
        return stage.number("select rows_read from ingestion_runs where run_id = '" + runId + "'");
    }
}
