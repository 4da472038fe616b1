package org.cupel.ingest.schedule;

import java.time.ZoneId;
import java.util.List;

/** The sources that a schedule runs. */
@FunctionalInterface
public interface ScheduledSources {

    List<ScheduledSource> all();

    /**
     * One of them.
     *
     * @param cron as Quartz reads it: seconds, minutes, hours, day of month, month, day of week
     */
    record ScheduledSource(String name, String cron, ZoneId zone) {}
}
