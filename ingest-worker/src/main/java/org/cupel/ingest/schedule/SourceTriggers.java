package org.cupel.ingest.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.cupel.ingest.schedule.ScheduledSources.ScheduledSource;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.spi.OperableTrigger;

/**
 * Sources as Quartz knows them.
 *
 * <p>Each is a group of its own: Quartz remembers that a group is paused even when its trigger is replaced or gone.
 */
final class SourceTriggers {

    private static final String NAME = "cron";
    private static final String JOBS = "sources";

    private SourceTriggers() {}

    static TriggerKey key(String source) {
        return new TriggerKey(NAME, source);
    }

    static JobDetail job(String source) {
        return JobBuilder.newJob(StartRun.class)
                .withIdentity(new JobKey(source, JOBS))
                .requestRecovery()
                .build();
    }

    static CronTrigger trigger(ScheduledSource source, Misfire misfire) {
        if (!CronExpression.isValidExpression(source.cron())) {
            throw new IllegalArgumentException("cupel.ingest.sources." + source.name() + ".cron is '" + source.cron()
                    + "'. Give seconds, minutes, hours, day of month, month and day of week, e.g. 0 0 2 * * ?");
        }
        CronScheduleBuilder cron =
                CronScheduleBuilder.cronSchedule(source.cron()).inTimeZone(TimeZone.getTimeZone(source.zone()));
        return TriggerBuilder.newTrigger()
                .withIdentity(key(source.name()))
                .withSchedule(
                        misfire == Misfire.FIRE_ONCE
                                ? cron.withMisfireHandlingInstructionFireAndProceed()
                                : cron.withMisfireHandlingInstructionDoNothing())
                .build();
    }

    /** The same without what passed. */
    static CronTrigger fresh(CronTrigger there, Misfire misfire) {
        return trigger(
                new ScheduledSource(
                        there.getKey().getGroup(),
                        there.getCronExpression(),
                        there.getTimeZone().toZoneId()),
                misfire);
    }

    /** Moments that passed are known to the trigger that is there, so it stays as long as it says the same. */
    static boolean same(Trigger there, CronTrigger wanted) {
        return there instanceof CronTrigger cron
                && cron.getCronExpression().equals(wanted.getCronExpression())
                && cron.getTimeZone().getID().equals(wanted.getTimeZone().getID())
                && cron.getMisfireInstruction() == wanted.getMisfireInstruction();
    }

    /** Quartz would forget it. */
    static void keepPrevious(Trigger there, CronTrigger wanted) {
        if (there != null && wanted instanceof OperableTrigger next) {
            next.setPreviousFireTime(there.getPreviousFireTime());
        }
    }

    static Planned planned(CronTrigger trigger, boolean paused) {
        return new Planned(
                trigger.getKey().getGroup(),
                trigger.getCronExpression(),
                trigger.getTimeZone().toZoneId(),
                paused,
                paused ? null : instant(trigger.getNextFireTime()),
                instant(trigger.getPreviousFireTime()));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
