package org.cupel.train.evaluate;

import java.io.PrintStream;
import java.util.Locale;

/** Tells people how an evaluation goes. */
record EvaluateConsole(PrintStream out) {

    private static final long EVERY_NANOS = 5_000_000_000L;

    void say(String format, Object... values) {
        synchronized (out) {
            out.printf(Locale.ROOT, format + "%n", values);
            out.flush();
        }
    }

    Progress progress(String what, int total) {
        return new Progress(what, total);
    }

    /** A line every few seconds, with the time left; none for what is done at once. */
    final class Progress {

        private final String what;
        private final int total;
        private final long began = System.nanoTime();
        private long said = began;
        private int done;

        private Progress(String what, int total) {
            this.what = what;
            this.total = total;
        }

        synchronized void step() {
            done(done + 1);
        }

        synchronized void done(int now) {
            done = now;
            long time = System.nanoTime();
            if (time - said > EVERY_NANOS) {
                said = time;
                double seconds = (time - began) / 1e9;
                say("  %s %d of %d, about %.0f s left", what, done, total, seconds / done * (total - done));
            }
        }
    }
}
