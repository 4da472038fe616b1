package org.cupel.ingest.schedule;

import java.time.Duration;
import java.util.Properties;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;

/**
 * How a worker takes part in the schedule.
 *
 * @param cluster workers of the same name share one schedule
 * @param worker tells them apart
 */
record ClusterSettings(
        String cluster, String worker, Misfire misfire, Duration misfireThreshold, Duration checkInInterval) {

    /** @param connections name under which Quartz finds connections */
    Properties properties(String connections) {
        Properties quartz = new Properties();
        quartz.setProperty("org.quartz.scheduler.instanceName", cluster);
        quartz.setProperty("org.quartz.scheduler.instanceId", worker);
        quartz.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        quartz.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        // Beginning a run is a short transaction; one thread does it for all sources.
        quartz.setProperty("org.quartz.threadPool.threadCount", "1");
        quartz.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        quartz.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        quartz.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        quartz.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
        quartz.setProperty("org.quartz.jobStore.dataSource", connections);
        // Text in place of serialised Java: nothing that is read back can run code.
        quartz.setProperty("org.quartz.jobStore.useProperties", "true");
        quartz.setProperty("org.quartz.jobStore.isClustered", "true");
        quartz.setProperty("org.quartz.jobStore.clusterCheckinInterval", millis(checkInInterval));
        quartz.setProperty("org.quartz.jobStore.misfireThreshold", millis(misfireThreshold));
        quartz.setProperty("org.quartz.jobStore.makeThreadsDaemons", "true");
        return quartz;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
