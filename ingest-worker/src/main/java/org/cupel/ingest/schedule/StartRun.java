package org.cupel.ingest.schedule;

import java.time.Instant;
import org.jboss.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;

/** What Quartz does when a moment has come. The name of this class is kept in the database. */
@DisallowConcurrentExecution
public final class StartRun implements Job {

    private static final Logger LOG = Logger.getLogger(StartRun.class);
    private static final int TRIES = 3;

    private final RunStarter runs;

    StartRun(RunStarter runs) {
        this.runs = runs;
    }

    // The loop boundary of Quartz's thread: what is thrown here ends this moment, not the schedule.
    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        String source = context.getJobDetail().getKey().getName();
        Instant moment = moment(context);
        try {
            runs.start(source, moment);
        } catch (RuntimeException failure) {
            boolean again = context.getRefireCount() + 1 < TRIES;
            LOG.errorf(
                    failure,
                    "The run of %s for %s could not begin; %s",
                    source,
                    moment,
                    again ? "tried again at once." : "begin it by hand.");
            throw new JobExecutionException(failure, again);
        }
    }

    /** Of the worker that died, if this one stands in for it: the same moment gives the same run. */
    private static Instant moment(JobExecutionContext context) {
        if (!context.isRecovering()) {
            return context.getScheduledFireTime().toInstant();
        }
        return Instant.ofEpochMilli(Long.parseLong(context.getMergedJobDataMap()
                .getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS)));
    }
}
