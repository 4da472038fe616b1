package org.cupel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.Test;

/** The schedule of a whole worker, with its sources and its runs. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(WorkerScheduleTest.EverySecond.class)
class WorkerScheduleTest {

    /** One source, every second. */
    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cupel.ingest.schedule.enabled", "true",
                    "cupel.ingest.sources.materials-project.enabled", "false",
                    "cupel.ingest.sources.files.enabled", "true",
                    "cupel.ingest.sources.files.base-url", "file:///nothing/is/here/",
                    "cupel.ingest.sources.files.cron", "* * * * * ?");
        }
    }

    private final Schedule schedule;
    private final Scheduler platform;
    private final DataSource pool;

    WorkerScheduleTest(Schedule schedule, Scheduler platform, DataSource pool) {
        this.schedule = schedule;
        this.platform = platform;
        this.pool = pool;
    }

    @Test
    void runs_begin_by_themselves_and_stop_when_paused() {
        assertThat(schedule.planned()).extracting(Planned::name).containsExactly("files");
        Eventually.holds(
                "a run has begun",
                Duration.ofSeconds(30),
                () -> count("select count(*) from ingestion_runs where source = 'files' and cause = 'schedule'") > 0);

        schedule.pause("files");

        assertThat(schedule.planned().get(0).paused()).isTrue();
    }

    @Test
    void timers_of_the_platform_stay_in_memory() {
        assertThat(platform.getScheduledJobs()).extracting(job -> job.getId()).contains("outbox-purge", "inbox-purge");
        assertThat(count("select count(*) from qrtz_job_details where job_name like '%purge%'"))
                .isZero();
        assertThat(count("select count(*) from qrtz_job_details where job_name = 'files'"))
                .isEqualTo(1);
    }

    private long count(String query) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }
}
