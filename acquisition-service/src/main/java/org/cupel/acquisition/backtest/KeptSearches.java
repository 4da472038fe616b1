package org.cupel.acquisition.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cupel.acquisition.backtest.Backtests.KeptSearch;
import org.cupel.platform.jobs.JobLease;
import org.cupel.surrogate.backtest.Backtest;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.backtest.report.Baselines;
import org.cupel.surrogate.backtest.report.Setup;

/** Plays one search at a time, keeps each that is done, and plays none twice. */
final class KeptSearches implements Baselines.Player {

    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private final UUID id;
    private final FinishedData data;
    private final String program;
    private final int threads;
    private final int total;
    private final Backtests backtests;
    private final JobLease lease;
    private final Map<String, Discovery> known = new HashMap<>();

    KeptSearches(
            UUID id, FinishedData data, String program, int threads, int total, Backtests backtests, JobLease lease) {
        this.id = id;
        this.data = data;
        this.program = program;
        this.threads = threads;
        this.total = total;
        this.backtests = backtests;
        this.lease = lease;
        backtests.searches(id, program).forEach(kept -> known.put(key(kept), kept.search()));
    }

    @Override
    public Map<String, List<Discovery>> play(Setup setup, List<Policy> policies) throws InterruptedException {
        Map<String, List<Discovery>> played = new LinkedHashMap<>();
        policies.forEach(policy -> played.put(policy.name(), new ArrayList<>()));
        // All policies of a seed before the next seed: what is left then takes as long as what was.
        for (long seed : setup.seeds()) {
            for (Policy policy : policies) {
                played.get(policy.name()).add(search(setup, policy, seed));
            }
        }
        return played;
    }

    private Discovery search(Setup setup, Policy policy, long seed) throws InterruptedException {
        int budget = setup.plan(policy.name(), data.size()).budget();
        Discovery before = known.get(key(policy.name(), budget, seed));
        if (before != null) {
            return before;
        }
        requireWanted();
        var backtest = new Backtest(data, setup.plan(policy.name(), data.size()), 1);
        var done = new KeptSearch(policy.name(), budget, searched(backtest, policy, seed));
        lease.advance(() -> backtests.keep(id, program, done));
        known.put(key(done), done.search());
        lease.progress(known.size(), total, policy.name() + ", seed " + seed + " is done");
        return done.search();
    }

    /** In a pool of its own, so that it uses so many threads and no others; looks up now and then. */
    private Discovery searched(Backtest backtest, Policy policy, long seed) throws InterruptedException {
        var pool = new ForkJoinPool(threads);
        var stopped = new AtomicBoolean();
        try {
            Future<Discovery> search = pool.submit(() -> backtest.search(stoppable(policy, stopped), seed));
            while (true) {
                try {
                    return search.get(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
                } catch (TimeoutException stillSearching) {
                    lease.check();
                    requireWanted();
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(
                            "Policy " + policy.name() + " failed with seed " + seed + ".", failed.getCause());
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
    }

    private static Policy stoppable(Policy policy, AtomicBoolean stopped) {
        return new Policy(policy.name(), () -> {
            Policy.Chooser chooser = policy.chooser().get();
            return (seen, open, batch) -> {
                if (stopped.get()) {
                    throw new CancelledException();
                }
                return chooser.choose(seen, open, batch);
            };
        });
    }

    private void requireWanted() {
        if (backtests.find(id).map(now -> now.state().ended()).orElse(true)) {
            throw new CancelledException();
        }
    }

    private static String key(KeptSearch kept) {
        return key(kept.policy(), kept.budget(), kept.search().seed());
    }

    /** The budget decides where a search ends, and that of a baseline depends on the others. */
    private static String key(String policy, int budget, long seed) {
        return policy + " within " + budget + " seed " + seed;
    }
}
