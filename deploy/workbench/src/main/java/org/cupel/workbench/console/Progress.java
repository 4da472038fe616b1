package org.cupel.workbench.console;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something is, for a person who watches; silent otherwise. */
public final class Progress implements AutoCloseable, LongConsumer {

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    public static Progress ofBytes(String what, long total) {
        return new Progress(
                Terminal.interactive()
                        ? builder(what, total).setUnit(" kB", 1024).build()
                        : null);
    }

    public static Progress ofItems(String what, long total) {
        return new Progress(Terminal.interactive() ? builder(what, total).build() : null);
    }

    private static ProgressBarBuilder builder(String what, long total) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200);
    }

    /** Done so far. */
    @Override
    public void accept(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
