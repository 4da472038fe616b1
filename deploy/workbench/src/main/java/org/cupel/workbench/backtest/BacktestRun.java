package org.cupel.workbench.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.backtest.RuledOut;
import org.cupel.surrogate.backtest.Sifted;
import org.cupel.surrogate.backtest.report.BacktestResult;
import org.cupel.surrogate.backtest.report.Baselines;
import org.cupel.surrogate.backtest.report.Cost;
import org.cupel.surrogate.backtest.report.DiscoveryChart;
import org.cupel.surrogate.backtest.report.Pool;
import org.cupel.surrogate.backtest.report.ProgramVersion;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.surrogate.backtest.report.Verdict;
import org.cupel.surrogate.goal.Goal;
import org.cupel.workbench.console.Terminal;

/** One back-test: what is kept between runs, played, and told. */
final class BacktestRun {

    private final BacktestOptions options;
    private final Pool pool;
    private final Setup setup;
    private final ProgramVersion version;
    private final SearchLog log;

    private BacktestRun(BacktestOptions options, Pool pool, Setup setup) throws IOException {
        this.options = options;
        this.pool = pool;
        this.setup = setup;
        version = ProgramVersion.current(BacktestRun.class);
        log = options.json().path().isPresent()
                ? SearchLog.beside(options.json().path().get(), what(), options.afresh())
                : SearchLog.none();
    }

    /** Reads the data and says what is about to be done. */
    static BacktestRun of(BacktestOptions options, Goal goal) throws IOException {
        options.json().path().ifPresent(ResultFiles::prepare);
        if (options.svg() != null) {
            ResultFiles.prepare(options.svg());
        }
        Pool pool = options.file().read(goal, options.features());
        BacktestRun run =
                new BacktestRun(options, pool, options.setup(pool.data().size()));
        run.announce();
        return run;
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

    private void announce() {
        FinishedData data = pool.data();
        Terminal.note(String.format(
                Locale.ROOT,
                "%s: %,d rows, %,d with all results of the goal, %,d of them hits (%.2f %%); %d features.",
                pool.file(),
                pool.rows(),
                data.size() + data.ruledOut().stream().mapToInt(RuledOut::rows).sum(),
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
        if (!data.ruledOut().isEmpty()) {
            Terminal.note("Not in the pool: " + Sifted.told(data.ruledOut()) + ".");
        }
        pool.refused().forEach(refusal -> Terminal.note("Left out: " + refusal));
        options.json().path().ifPresent(file -> Terminal.note("Stopped early, the same command goes on where it was."));
    }

    /** @param baselines random and greedy choice beside the policies, where they are not among them */
    BacktestResult backtest(List<Policy> policies, boolean baselines) throws IOException, InterruptedException {
        Baselines.Player player = (next, played) -> searches(next).play(played, next.seeds());
        if (!baselines) {
            return BacktestResult.of(pool, setup, player.play(setup, policies), null, version);
        }
        Baselines.Played played = Baselines.beside(policies, pool.data().goal(), setup, player);
        return BacktestResult.of(pool, played.setup(), played.searches(), null, version);
    }

    /** @param halving whether the worse half is left out on the way */
    BacktestResult tournament(List<Policy> policies, boolean halving) throws IOException, InterruptedException {
        Cost cost = new Cost(
                pool.data().size(),
                pool.data().hits(),
                setup.plan().enough(pool.data().hits()));
        Tournament tournament = new Tournament(searches(setup), setup.seeds(), cost, halving);
        Map<String, List<Discovery>> played = tournament.play(policies);
        return BacktestResult.of(pool, setup, played, Verdict.of(played, cost, tournament.rounds()), version);
    }

    private Searches searches(Setup setup) {
        return new Searches(pool.data(), setup, options.threads(), log);
    }

    /** What led to the result is needed no more when it is written. */
    void finish(BacktestResult result) throws IOException {
        options.json().write(result);
        if (options.svg() != null) {
            Files.writeString(options.svg(), DiscoveryChart.of(result));
        }
        log.drop();
        if (!options.json().isOutput()) {
            BacktestTable.lines(result).forEach(Terminal::line);
        }
    }
}
