package org.cupel.workbench.backtest;

import java.time.Duration;
import org.cupel.workbench.console.Progress;
import org.cupel.workbench.console.Terminal;

/** Searches done of all: a bar for a person who watches, now and then a line for a log. */
final class SearchProgress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(20);

    private final int total;
    private final int before;
    private final Progress bar;
    private final long began = System.nanoTime();
    private long said = began;
    private int done;

    private SearchProgress(int total, int before) {
        this.total = total;
        this.before = before;
        done = before;
        bar = Progress.ofItems("Searches", total);
        bar.accept(done);
    }

    /** @param before done by a run before this one */
    static SearchProgress of(int total, int before) {
        if (before > 0) {
            Terminal.note(before + " of " + total + " searches are taken over from before; --afresh does them again.");
        }
        return new SearchProgress(total, before);
    }

    void oneMore() {
        done++;
        bar.accept(done);
        long now = System.nanoTime();
        if (!Terminal.interactive() && now - said > BETWEEN_LINES.toNanos() && done < total) {
            said = now;
            Terminal.note(done + " of " + total + " searches done, about "
                    + left(Duration.ofNanos((now - began) / (done - before) * (total - done))) + " left.");
        }
    }

    static String left(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < 100) {
            return seconds + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 100 ? minutes + " min" : Math.round(minutes / 6.0) / 10.0 + " h";
    }

    @Override
    public void close() {
        bar.close();
    }
}
