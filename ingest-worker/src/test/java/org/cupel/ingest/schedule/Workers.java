package org.cupel.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.cupel.ingest.schedule.ScheduledSources.ScheduledSource;

/** Workers of one cluster in one process, and what they began. */
final class Workers implements AutoCloseable {

    /** A begun run. */
    record Begun(String worker, String source, Instant moment) {}

    static final ZoneId UTC = ZoneId.of("UTC");

    private final DataSource pool;
    private final String cluster = "test-" + UUID.randomUUID();
    private final List<Begun> begun = new CopyOnWriteArrayList<>();
    private final List<SourceCluster> open = new ArrayList<>();

    Workers(DataSource pool) {
        this.pool = pool;
    }

    SourceCluster join(String worker, Misfire misfire) {
        ClusterSettings settings =
                new ClusterSettings(cluster, worker, misfire, Duration.ofSeconds(1), Duration.ofMillis(500));
        SourceCluster joined =
                SourceCluster.join(settings, pool, (source, moment) -> begun.add(new Begun(worker, source, moment)));
        open.add(joined);
        return joined;
    }

    SourceCluster start(String worker, Misfire misfire, String cron) {
        SourceCluster joined = join(worker, misfire);
        joined.plan(List.of(new ScheduledSource("oxides", cron, UTC)));
        joined.start();
        return joined;
    }

    List<Begun> begun() {
        return List.copyOf(begun);
    }

    String cluster() {
        return cluster;
    }

    @Override
    public void close() {
        open.forEach(SourceCluster::close);
    }
}
