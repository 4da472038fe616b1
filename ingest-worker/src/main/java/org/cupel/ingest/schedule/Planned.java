package org.cupel.ingest.schedule;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A source in the schedule.
 *
 * @param next null while it is paused, or if its cron names no moment to come
 * @param previous null before the first time
 */
public record Planned(String name, String cron, ZoneId zone, boolean paused, Instant next, Instant previous) {}
