package org.cupel.launcher.demo;

import java.time.Duration;

/** Waiting between two looks at something that takes its time. */
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while waiting");
        }
    }
}
