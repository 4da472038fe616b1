package org.cupel.workbench.backtest;

import java.nio.file.Path;
import java.util.List;
import org.cupel.surrogate.backtest.Plan;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.surrogate.goal.Goal;
import org.cupel.workbench.console.JsonOption;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What back-tests and tournaments are told alike. */
final class BacktestOptions {

    static final int MOST_INITIAL = 50;

    /** A search that is not done after so many results is no use as a loop, and a model of all of them is slow. */
    static final int USUAL_BUDGET = 2_000;

    @ArgGroup(multiplicity = "1")
    private Input input;

    /** Where the finished data are. */
    static final class Input {
        @Option(
                names = "--table",
                paramLabel = "FILE",
                required = true,
                description = "Rows of numbers, elements or formulas, separated by commas; columns of a table without"
                        + " header are x1, x2, ... and last.")
        private Path table;

        @Option(
                names = "--structures",
                paramLabel = "FILE",
                required = true,
                description = "Crystals with properties: JSON lines, a table with a column of CIFs, a zip or folder of"
                        + " CIF or POSCAR files with a table, and what else Cupel reads.")
        private Path structures;
    }

    @Option(
            names = "--goal",
            paramLabel = "EXPR",
            required = true,
            description =
                    "What is searched for: \"minimise last, top 1%%\" or \"heat <= 0.2 and gap between 1.5 and 3\".")
    private String goal;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Searches per policy, each from other random rows (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--seed-from",
            paramLabel = "N",
            defaultValue = "1",
            description = "The first seed (${DEFAULT-VALUE}).")
    private long seedFrom;

    @Option(
            names = "--batch",
            paramLabel = "B",
            defaultValue = "10",
            description = "Results per decision (${DEFAULT-VALUE}).")
    private int batch;

    @Option(
            names = "--initial",
            paramLabel = "I",
            defaultValue = "50",
            description = "Random results before the first decision, at most 50 (${DEFAULT-VALUE}).")
    private int initial;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Most results per search; without it the whole pool, but at most 2,000.")
    private Integer budget;

    @Option(
            names = "--stop-at",
            paramLabel = "SHARE",
            defaultValue = "1",
            description = "Share of the hits after which a search ends (${DEFAULT-VALUE}).")
    private double stopAt;

    @Option(
            names = "--features",
            paramLabel = "NAME",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            description = "The only columns to learn from; without it all that are no answers.")
    private List<String> features = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "Searches at a time; as many as cores without it.")
    private Integer threads;

    @Option(
            names = "--afresh",
            description = "Searches all anew. Without it, what a back-test of the same had done before it was stopped"
                    + " is taken over.")
    private boolean afresh;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draws the discovery curves.")
    private Path svg;

    @Mixin
    private JsonOption json;

    FinishedFile file() {
        return input.table != null ? FinishedFile.table(input.table) : FinishedFile.structures(input.structures);
    }

    Goal goal() {
        return Goal.parse(goal);
    }

    List<String> features() {
        return features;
    }

    int threads() {
        int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (number < 1) {
            throw new IllegalArgumentException("--threads " + number + " searches nothing. Give at least 1.");
        }
        return number;
    }

    boolean afresh() {
        return afresh;
    }

    Path svg() {
        return svg;
    }

    JsonOption json() {
        return json;
    }

    /** @throws IllegalArgumentException when no search of so many rows can go this way */
    Setup setup(int pool) {
        if (seeds < 1 || batch < 1 || initial < 1 || !(stopAt > 0) || stopAt > 1) {
            throw new IllegalArgumentException("--seeds " + seeds + " --batch " + batch + " --initial " + initial
                    + " --stop-at " + stopAt + " searches nothing. Give at least 1 of each, and a share in (0, 1].");
        }
        if (initial > MOST_INITIAL) {
            throw new IllegalArgumentException("--initial " + initial + " is more than " + MOST_INITIAL
                    + " random results, which says little about a policy. Give at most " + MOST_INITIAL + ".");
        }
        if (batch > pool) {
            throw new IllegalArgumentException("--batch " + batch + " is more than the " + pool
                    + " rows of the pool. Give a smaller batch, or more rows.");
        }
        if (initial >= pool) {
            throw new IllegalArgumentException("--initial " + initial + " leaves nothing to decide of the " + pool
                    + " rows of the pool. Give a smaller number, or more rows.");
        }
        int most = budget == null ? Math.min(pool, USUAL_BUDGET) : Math.min(pool, budget);
        if (most < initial + 1) {
            throw new IllegalArgumentException("--budget " + most + " ends before the first decision after " + initial
                    + " random results. Give more, or a smaller --initial.");
        }
        return new Setup(new Plan(initial, batch, most, seeds, stopAt), seedFrom, reason(pool, most));
    }

    private String reason(int pool, int most) {
        if (budget != null) {
            return budget > pool ? "asked for " + budget + ", which is more than the pool" : "asked for";
        }
        return most == pool
                ? "the whole pool"
                : "the usual limit, since models of more results are slow; --budget " + pool + " goes to the end";
    }
}
