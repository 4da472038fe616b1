package org.cupel.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waiting for what another thread or process does. */
public final class Eventually {

    private static final Duration POLL = Duration.ofMillis(50);

    private Eventually() {}

    /** Polls until the condition holds; fails with {@code what} after the limit. */
    public static void holds(String what, Duration limit, BooleanSupplier condition) {
        is(what, limit, condition::getAsBoolean, Boolean::booleanValue);
    }

    /** Polls until the value is as wanted and returns it; fails with the last value seen after the limit. */
    public static <T> T is(String what, Duration limit, Supplier<T> value, Predicate<T> wanted) {
        long end = System.nanoTime() + limit.toNanos();
        T seen = value.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + ": not within " + limit + ", last seen: " + seen);
            }
            pause();
            seen = value.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", interrupted);
        }
    }
}
