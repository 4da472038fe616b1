package org.cupel.ingest.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.sql.DataSource;
import org.cupel.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * When sources are run by themselves. All workers share one schedule; what one pauses is paused for all, until resumed. Quartz commits
 * by itself, outside transactions of callers.
 */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final String CLUSTER = "cupel-ingest";

    private final ScheduleConfig config;
    private final DataSource pool;
    private final ScheduledSources sources;
    private final RunStarter runs;
    private SourceCluster cluster;

    Schedule(ScheduleConfig config, DataSource pool, ScheduledSources sources, RunStarter runs) {
        this.config = config;
        this.pool = pool;
        this.sources = sources;
        this.runs = runs;
    }

    void start(@Observes StartupEvent startup) {
        String worker = ManagementFactory.getRuntimeMXBean().getName();
        cluster = SourceCluster.join(
                new ClusterSettings(
                        CLUSTER, worker, config.misfire(), config.misfireThreshold(), config.checkInInterval()),
                pool,
                runs);
        if (config.enabled()) {
            cluster.plan(sources.all());
            cluster.start();
            LOG.infof("Runs sources by schedule: %s", cluster.planned());
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        if (cluster != null) {
            cluster.close();
        }
    }

    /**
     * No run of this source begins by itself until it is resumed, whatever restarts in between.
     *
     * @throws ProblemException 404 if the schedule does not have it
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void pause(String source) {
        cluster.pause(source);
    }

    /**
     * The next moment of this source's cron begins a run again; those that passed in between are not made up for.
     *
     * @throws ProblemException 404 if the schedule does not have it
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void resume(String source) {
        cluster.resume(source);
    }

    /** By name. */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Planned> planned() {
        return cluster.planned();
    }
}
