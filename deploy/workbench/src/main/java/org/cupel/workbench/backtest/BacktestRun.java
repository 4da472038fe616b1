package org.cupel.workbench.backtest;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.workbench.console.Terminal;

/** One back-test: what is kept between runs, played, and told. */
final class BacktestRun {

    private final BacktestOptions options;
    private final Pool pool;
    private final Setup setup;
    private final ProgramVersion version;
    private final SearchLog log;

    BacktestRun(BacktestOptions options, Pool pool, Setup setup) throws IOException {
        this.options = options;
        this.pool = pool;
        this.setup = setup;
        version = ProgramVersion.current();
        log = options.json().path().isPresent()
                ? SearchLog.beside(options.json().path().get(), what(), options.afresh())
                : SearchLog.none();
    }

    /** The seeds are left out: more of them go on from fewer. */
    private List<String> what() {
        return List.of(
                version.searchSha256(),
                pool.kind(),
                pool.sha256(),
                options.features().toString(),
                pool.data().goal().text(),
                setup.plan().initial() + " " + setup.plan().batch() + " "
                        + setup.plan().budget() + " " + setup.plan().stopAt());
    }

    void announce() {
        FinishedData data = pool.data();
        Terminal.note(String.format(
                Locale.ROOT,
                "%s: %,d rows, %,d with all results of the goal, %,d of them hits (%.2f %%); %d features.",
                pool.file(),
                pool.rows(),
                data.size(),
                data.hits(),
                100 * data.baseRate(),
                data.features().names().size()));
        Terminal.note(String.format(
                Locale.ROOT,
                "%d seeds, %d random results, then %d per decision, up to %,d: %s.",
                setup.plan().seeds(),
                setup.plan().initial(),
                setup.plan().batch(),
                setup.plan().budget(),
                setup.budgetReason()));
    }

    BacktestResult play(List<Policy> policies) throws IOException, InterruptedException {
        Map<String, List<Discovery>> searches =
                new Searches(pool.data(), setup, options.threads(), log).play(policies, setup.seeds());
        return BacktestResult.of(pool, setup, searches, version);
    }

    /** The result is written; what led to it is needed no more. */
    void done() throws IOException {
        log.drop();
    }
}
