package org.cupel.launcher.supervisor;

import java.time.Duration;

/** Pauses before restarts: short after a single death, longer while a part keeps dying. */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(200);
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** A part that lived this long is taken to be well again. */
    static final Duration WELL = Duration.ofSeconds(60);

    private Duration next = FIRST;

    Duration afterLife(Duration lived) {
        if (lived.compareTo(WELL) >= 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause;
    }
}
