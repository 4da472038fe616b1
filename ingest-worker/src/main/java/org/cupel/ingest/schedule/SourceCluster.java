package org.cupel.ingest.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cupel.ingest.schedule.ScheduledSources.ScheduledSource;
import org.cupel.platform.problem.ProblemException;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.DBConnectionManager;

/** One worker's part in a schedule that several workers share through the database: of them, one fires. */
final class SourceCluster implements AutoCloseable {

    private final Scheduler quartz;
    private final Misfire misfire;

    private SourceCluster(Scheduler quartz, Misfire misfire) {
        this.quartz = quartz;
        this.misfire = misfire;
    }

    /** Takes no part yet. */
    static SourceCluster join(ClusterSettings settings, DataSource pool, RunStarter runs) {
        String connections = settings.cluster() + "/" + settings.worker();
        DBConnectionManager.getInstance().addConnectionProvider(connections, new PooledConnections(pool));
        try {
            Scheduler quartz = new StdSchedulerFactory(settings.properties(connections)).getScheduler();
            // Quartz knows one scheduler of a name per process; tests have two.
            SchedulerRepository.getInstance().remove(settings.cluster());
            quartz.setJobFactory((fired, scheduler) -> new StartRun(runs));
            return new SourceCluster(quartz, settings.misfire());
        } catch (SchedulerException failure) {
            throw failed("could not be set up", failure);
        }
    }

    /** From now on this worker fires. */
    void start() {
        try {
            quartz.start();
        } catch (SchedulerException failure) {
            throw failed("could not start", failure);
        }
    }

    /** Brings the schedule to what is configured; what has not changed keeps its moments, what is paused stays so. */
    void plan(List<ScheduledSource> sources) {
        try {
            Set<String> wanted = new HashSet<>();
            for (ScheduledSource source : sources) {
                wanted.add(source.name());
                plan(SourceTriggers.trigger(source, misfire));
            }
            for (CronTrigger trigger : triggers()) {
                if (!wanted.contains(trigger.getKey().getGroup())) {
                    quartz.unscheduleJob(trigger.getKey());
                }
            }
        } catch (SchedulerException failure) {
            throw failed("could not be planned", failure);
        }
    }

    private void plan(CronTrigger wanted) throws SchedulerException {
        Trigger there = quartz.getTrigger(wanted.getKey());
        if (!SourceTriggers.same(there, wanted)) {
            replace(there, wanted);
        }
    }

    private void replace(Trigger there, CronTrigger wanted) throws SchedulerException {
        SourceTriggers.keepPrevious(there, wanted);
        quartz.scheduleJob(SourceTriggers.job(wanted.getKey().getGroup()), Set.of(wanted), true);
    }

    void pause(String source) {
        known(source);
        try {
            quartz.pauseTriggers(GroupMatcher.triggerGroupEquals(source));
        } catch (SchedulerException failure) {
            throw failed("could not pause " + source, failure);
        }
    }

    /** Moments that passed in the meantime are not made up for: somebody did not want them. */
    void resume(String source) {
        known(source);
        try {
            if (quartz.getTrigger(SourceTriggers.key(source)) instanceof CronTrigger there) {
                replace(there, SourceTriggers.fresh(there, misfire));
            }
            quartz.resumeTriggers(GroupMatcher.triggerGroupEquals(source));
        } catch (SchedulerException failure) {
            throw failed("could not resume " + source, failure);
        }
    }

    List<Planned> planned() {
        try {
            Set<String> paused = quartz.getPausedTriggerGroups();
            return triggers().stream()
                    .map(trigger -> SourceTriggers.planned(
                            trigger, paused.contains(trigger.getKey().getGroup())))
                    .sorted(Comparator.comparing(Planned::name))
                    .toList();
        } catch (SchedulerException failure) {
            throw failed("could not be read", failure);
        }
    }

    private List<CronTrigger> triggers() throws SchedulerException {
        List<CronTrigger> triggers = new ArrayList<>();
        for (TriggerKey key : quartz.getTriggerKeys(GroupMatcher.anyTriggerGroup())) {
            if (quartz.getTrigger(key) instanceof CronTrigger trigger) {
                triggers.add(trigger);
            }
        }
        return triggers;
    }

    private void known(String source) {
        List<String> names = planned().stream().map(Planned::name).toList();
        if (!names.contains(source)) {
            throw new ProblemException(
                    404,
                    "unscheduled-source",
                    "'" + source + "' is not in the schedule, which has " + names + ". Maybe set cupel.ingest.sources."
                            + source + ".enabled=true.");
        }
    }

    private static IllegalStateException failed(String what, SchedulerException failure) {
        return new IllegalStateException(
                "The schedule " + what + ": " + failure.getMessage() + ". Maybe the database is away.", failure);
    }

    /** Waits for a run that is just beginning. */
    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException failure) {
            throw failed("did not stop", failure);
        }
    }
}
