package org.cupel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.cupel.ingest.schedule.ScheduledSources.ScheduledSource;
import org.cupel.platform.problem.ProblemException;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several workers, one schedule. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ScheduleTest {

    private static final String EVERY_SECOND = "* * * * * ?";
    private static final String NIGHTLY = "0 30 2 * * ?";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final DataSource pool;
    private Workers workers;

    ScheduleTest(DataSource pool) {
        this.pool = pool;
    }

    @BeforeEach
    void open() {
        workers = new Workers(pool);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void of_two_workers_one_fires() {
        workers.start("one", Misfire.SKIP, EVERY_SECOND);
        workers.start("two", Misfire.SKIP, EVERY_SECOND);

        Eventually.holds("four moments came", LONG, () -> workers.begun().size() >= 4);

        List<Instant> moments =
                workers.begun().stream().map(Workers.Begun::moment).toList();
        assertThat(moments).doesNotHaveDuplicates().allMatch(moment -> moment.getNano() == 0);
        assertThat(workers.begun()).allMatch(begun -> begun.source().equals("oxides"));
    }

    @Test
    void the_other_goes_on_when_one_stops() {
        SourceCluster one = workers.start("one", Misfire.SKIP, EVERY_SECOND);
        Eventually.holds("a moment came", LONG, () -> !workers.begun().isEmpty());
        workers.start("two", Misfire.SKIP, EVERY_SECOND);

        one.close();

        Eventually.holds("the other fires", LONG, () -> workers.begun().stream()
                .anyMatch(begun -> begun.worker().equals("two")));
    }

    @Test
    void a_night_without_a_worker_is_made_up_for_once() throws SQLException {
        workers.start("one", Misfire.FIRE_ONCE, NIGHTLY).close();
        moveBack(Duration.ofDays(3));

        SourceCluster two = workers.start("two", Misfire.FIRE_ONCE, NIGHTLY);
        workers.start("three", Misfire.FIRE_ONCE, NIGHTLY);

        Eventually.holds("it is made up for", LONG, () -> !workers.begun().isEmpty());
        Planned planned = Eventually.is("planned anew", LONG, () -> planned(two), now -> inFuture(now.next()));
        assertThat(planned.next().atZone(Workers.UTC).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
        assertThat(workers.begun()).hasSize(1);
    }

    @Test
    void or_not_if_that_is_what_is_set() throws SQLException {
        workers.start("one", Misfire.SKIP, NIGHTLY).close();
        moveBack(Duration.ofDays(3));

        SourceCluster two = workers.start("two", Misfire.SKIP, NIGHTLY);

        Eventually.is("planned anew", LONG, () -> planned(two), now -> inFuture(now.next()));
        assertThat(workers.begun()).isEmpty();
    }

    @Test
    void what_is_paused_stays_so_over_restarts_and_another_cron() throws InterruptedException {
        SourceCluster one = workers.start("one", Misfire.FIRE_ONCE, EVERY_SECOND);
        Eventually.holds("a moment came", LONG, () -> !workers.begun().isEmpty());
        one.pause("oxides");
        one.close();
        int before = workers.begun().size();

        SourceCluster two = workers.start("two", Misfire.FIRE_ONCE, "0/1 * * * * ?");
        Thread.sleep(1_500);

        assertThat(workers.begun()).hasSize(before);
        assertThat(planned(two)).satisfies(paused -> {
            assertThat(paused.paused()).isTrue();
            assertThat(paused.next()).isNull();
            assertThat(paused.previous())
                    .isEqualTo(workers.begun().get(before - 1).moment());
        });

        Instant resumed = Instant.now();
        two.resume("oxides");
        Eventually.holds("it fires again", LONG, () -> workers.begun().size() > before);
        assertThat(workers.begun().subList(before, workers.begun().size()))
                .allMatch(begun -> !begun.moment().isBefore(resumed.minusSeconds(1)));
        assertThat(planned(two).paused()).isFalse();
    }

    @Test
    void nights_that_were_paused_are_not_made_up_for() throws SQLException {
        SourceCluster one = workers.start("one", Misfire.FIRE_ONCE, NIGHTLY);
        one.pause("oxides");
        moveBack(Duration.ofDays(3));

        one.resume("oxides");

        assertThat(planned(one).next()).isAfter(Instant.now());
        assertThat(workers.begun()).isEmpty();
    }

    @Test
    void a_moment_that_a_dead_worker_had_begun_is_begun_again() throws SQLException {
        SourceCluster one = workers.start("one", Misfire.SKIP, NIGHTLY);
        one.close();
        Instant moment = Instant.parse("2026-11-20T02:30:00Z");
        leaveBehind("dead", moment);

        workers.start("two", Misfire.SKIP, NIGHTLY);

        Eventually.holds("the moment is begun", LONG, () -> !workers.begun().isEmpty());
        assertThat(workers.begun()).containsExactly(new Workers.Begun("two", "oxides", moment));
    }

    @Test
    void the_schedule_follows_the_configuration() {
        SourceCluster one = workers.join("one", Misfire.SKIP);
        ScheduledSource oxides = new ScheduledSource("oxides", NIGHTLY, Workers.UTC);
        one.plan(List.of(oxides, new ScheduledSource("alloys", "0 0 3 * * ?", Workers.UTC)));
        assertThat(one.planned()).extracting(Planned::name).containsExactly("alloys", "oxides");

        one.plan(List.of(new ScheduledSource("oxides", "0 45 4 * * ?", Workers.UTC)));

        assertThat(one.planned()).singleElement().satisfies(planned -> {
            assertThat(planned.cron()).isEqualTo("0 45 4 * * ?");
            assertThat(planned.next().atZone(Workers.UTC).toLocalTime()).isEqualTo(LocalTime.of(4, 45));
            assertThat(planned.previous()).isNull();
        });
    }

    @Test
    void what_is_not_in_the_schedule_cannot_be_paused() {
        SourceCluster one = workers.start("one", Misfire.SKIP, NIGHTLY);

        assertThatThrownBy(() -> one.pause("alloys"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("alloys")
                .hasMessageContaining("oxides");
    }

    @Test
    void a_cron_that_is_none_is_refused_with_its_key() {
        assertThatThrownBy(() -> workers.start("one", Misfire.SKIP, "0 2 * * *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cupel.ingest.sources.oxides.cron is '0 2 * * *'");
    }

    private static boolean inFuture(Instant next) {
        return next != null && next.isAfter(Instant.now());
    }

    private static Planned planned(SourceCluster worker) {
        return worker.planned().get(0);
    }

    /** As if the next moment had been due so long ago, and nobody there. */
    private void moveBack(Duration time) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update qrtz_triggers set next_fire_time = ? where sched_name = ?")) {
            update.setLong(1, Instant.now().minus(time).toEpochMilli());
            update.setString(2, workers.cluster());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** What a worker leaves that is killed between the moment and the run. */
    private void leaveBehind(String worker, Instant moment) throws SQLException {
        String fired =
                "insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,"
                        + " fired_time, sched_time, priority, state, job_name, job_group, is_nonconcurrent, requests_recovery)"
                        + " values (?, ?, 'cron', 'oxides', ?, ?, ?, 5, 'EXECUTING', 'oxides', 'sources', true, true)";
        String alive =
                "insert into qrtz_scheduler_state (sched_name, instance_name, last_checkin_time, checkin_interval)"
                        + " values (?, ?, ?, 500)";
        try (Connection connection = pool.getConnection();
                PreparedStatement entry = connection.prepareStatement(fired);
                PreparedStatement state = connection.prepareStatement(alive)) {
            entry.setString(1, workers.cluster());
            entry.setString(2, worker + "-1");
            entry.setString(3, worker);
            entry.setLong(4, moment.toEpochMilli());
            entry.setLong(5, moment.toEpochMilli());
            entry.executeUpdate();
            state.setString(1, workers.cluster());
            state.setString(2, worker);
            state.setLong(3, moment.toEpochMilli());
            state.executeUpdate();
        }
    }
}
