package org.cupel.ingest.schedule;

/** What happens to moments that passed while no worker was up. */
public enum Misfire {
    /** One run makes up for all of them. */
    FIRE_ONCE,
    /** The next moment comes when it comes. */
    SKIP
}
