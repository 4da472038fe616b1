package org.cupel.acquisition.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.backtest.report.BacktestResult;
import org.cupel.surrogate.backtest.report.Baselines;
import org.cupel.surrogate.backtest.report.Cost;
import org.cupel.surrogate.backtest.report.DiscoveryChart;
import org.cupel.surrogate.backtest.report.Pool;
import org.cupel.surrogate.backtest.report.ProgramVersion;
import org.cupel.surrogate.backtest.report.ReportJson;
import org.cupel.surrogate.backtest.report.Round;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.surrogate.backtest.report.Verdict;
import org.jboss.logging.Logger;

/** Plays a back-test, search by search, on a thread that rankings do not wait for. */
@ApplicationScoped
public class BacktestHandler implements JobHandler<BacktestJob> {

    static final String KIND = "back-test";
    private static final Logger LOG = Logger.getLogger(BacktestHandler.class);

    private final Backtests backtests;
    private final FinishedTables tables;
    private final PoolReader pools;
    private final BacktestSettings settings;
    private final Clock clock;

    BacktestHandler(
            Backtests backtests, FinishedTables tables, PoolReader pools, BacktestSettings settings, Clock clock) {
        this.backtests = backtests;
        this.tables = tables;
        this.pools = pools;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<BacktestJob> payloadType() {
        return BacktestJob.class;
    }

    @Override
    public boolean unhurried() {
        return true;
    }

    @Override
    public void run(BacktestJob job, JobLease lease) throws IOException, InterruptedException {
        StoredBacktest backtest = backtests.find(job.backtestId()).orElseThrow();
        if (backtest.state().ended()) {
            return;
        }
        try {
            BacktestResult result = play(backtest, lease);
            String report = ReportJson.of(result);
            String curve = DiscoveryChart.of(result);
            lease.complete(() -> backtests.finished(backtest.id(), report, curve, clock.instant()));
        } catch (CancelledException unwanted) {
            LOG.infof("Back-test %s was cancelled", backtest.id());
        } catch (IllegalArgumentException refused) {
            throw new UnrecoverableJobException(refused.getMessage());
        }
    }

    private BacktestResult play(StoredBacktest backtest, JobLease lease) throws IOException, InterruptedException {
        BacktestOrder order = backtest.order();
        FinishedTable table = pools.table(backtest);
        Pool pool = pools.read(order, table);
        FinishedData data = pool.data();
        Setup setup = SetupMaker.of(order, data.size());
        List<Policy> policies = order.policies().stream()
                .map(name -> Policies.named(name, data.goal()))
                .toList();
        int total = total(order);
        lease.commit(() -> {
            tables.add(table);
            backtests.started(backtest.id(), total, table.sha256(), clock.instant());
        });
        ProgramVersion program = ProgramVersion.current();
        var player = new KeptSearches(
                backtest.id(), data, program.searchSha256(), settings.threads(), total, backtests, lease);
        Baselines.Played played = order.baselines()
                ? Baselines.beside(policies, data.goal(), setup, player)
                : new Baselines.Played(setup, player.play(setup, policies));
        return BacktestResult.of(pool, played.setup(), played.searches(), verdict(order, played, data), program);
    }

    private static int total(BacktestOrder order) {
        long beside = order.baselines()
                ? List.of(Setup.RANDOM, Policies.greedy()).stream()
                        .filter(name -> !order.policies().contains(name))
                        .count()
                : 0;
        return order.seeds() * (order.policies().size() + (int) beside);
    }

    /** Which of several policies to take; with one there is no question. */
    private static Verdict verdict(BacktestOrder order, Baselines.Played played, FinishedData data) {
        if (order.policies().size() < 2) {
            return null;
        }
        Map<String, List<Discovery>> named = new LinkedHashMap<>();
        order.policies().forEach(name -> named.put(name, played.searches().get(name)));
        int enough = played.setup().plan().enough(data.hits());
        return Verdict.of(
                named,
                new Cost(data.size(), data.hits(), enough),
                List.of(new Round(order.seeds(), order.policies(), List.of())));
    }

    @Override
    public void failed(BacktestJob job, String reason) {
        backtests.failed(job.backtestId(), reason, clock.instant());
    }
}
