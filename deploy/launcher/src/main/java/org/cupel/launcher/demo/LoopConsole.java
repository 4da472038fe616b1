package org.cupel.launcher.demo;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cupel.launcher.console.Terminal;

/** Shows the loop: a moving line for a person, a line per step for a file. */
final class LoopConsole implements LoopListener, AutoCloseable {

    private final int iterations;
    private ProgressBar bar;
    private String told = "";

    LoopConsole(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public void step(String what) {
        if (!Terminal.interactive()) {
            Terminal.line(what + " ...");
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Loop")
                    .setInitialMax(iterations)
                    .setStyle(ProgressBarStyle.ASCII)
                    .continuousUpdate()
                    .build();
        }
        waiting(what);
    }

    @Override
    public void waiting(String detail) {
        if (bar != null) {
            bar.setExtraMessage(detail);
            bar.refresh();
        } else if (!kind(detail).equals(told)) {
            told = kind(detail);
            Terminal.line("  " + detail);
        }
    }

    /** What comes before the first number: a file does not need every count. */
    private static String kind(String detail) {
        return detail.replaceAll("\\d.*", "");
    }

    @Override
    public void finished(IterationReport report) {
        if (bar != null) {
            bar.stepTo(Math.min(report.iteration(), iterations));
        }
        if (report.tested() > 0) {
            Terminal.line(String.format(
                    Locale.ROOT,
                    "Iteration %d: %d of %d tested are stable; random choice would find %.1f. Spearman %.2f (n = %d)",
                    report.iteration(),
                    report.found(),
                    report.tested(),
                    report.randomPerIteration(),
                    report.quality().spearman().value(),
                    report.quality().spearman().n()));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
