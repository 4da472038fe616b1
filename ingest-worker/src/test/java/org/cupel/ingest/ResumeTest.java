package org.cupel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.jobs.JobStatus;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.junit.jupiter.api.Test;

/** An attempt that dies in the middle is followed by one that goes on, and nobody can tell from the result. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(ResumeTest.SmallBatches.class)
class ResumeTest {

    public static final class SmallBatches implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cupel.ingest.batch-rows", "10", "cupel.jobs.backoff", "50MS");
        }
    }

    @Inject
    JobQueue jobs;

    private final Sources sources = new Sources(UUID.randomUUID().toString().substring(0, 8));

    @Test
    void aSecondAttemptGoesOnAfterTheLastCommittedBatch() {
        List<String> lines = new ArrayList<>(sources.rows(1, 45));
        lines.addAll(sources.badRows());
        lines.addAll(sources.rows(46, 95));
        long inTheLastBatch = String.join("\n", lines).length() - 100L;
        BreakingObjectStore.breakNextDownloadAfter(inTheLastBatch);

        JsonPath run = IngestClient.ingest(lines, "resumed.jsonl");

        assertThat(run.getString("state")).isEqualTo("succeeded");
        assertThat(BreakingObjectStore.hasBroken()).isTrue();
        assertThat(run.getInt("rowsRead")).isEqualTo(100);
        assertThat(run.getInt("upserted")).isEqualTo(95);
        assertThat(run.getInt("unchanged"))
                .as("no row was read for effect twice")
                .isZero();
        assertThat(run.getInt("rejected")).isEqualTo(5);
        JobStatus job = jobs.recent("ingestion", 100).stream()
                .filter(status -> status.dedupKey().equals(run.getString("runId")))
                .findFirst()
                .orElseThrow();
        assertThat(job.attempts()).isEqualTo(2);
        assertThat(job.lastError()).isNull();
        List<?> events = new KafkaTopic("materials.ingested")
                .read(11, Duration.ofSeconds(3), message -> message.key().equals(run.getString("runId")));
        assertThat(events).as("one event per batch that changed something").hasSize(10);
    }
}
