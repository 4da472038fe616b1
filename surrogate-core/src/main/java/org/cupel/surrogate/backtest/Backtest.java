package org.cupel.surrogate.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Replays a finished data set with each policy over many seeds. Seeds are 1, 2, … and each starts all policies from the
 * same random rows; results do not depend on the number of threads.
 */
public final class Backtest {

    private final FinishedData data;
    private final Plan plan;
    private final int threads;

    /** @param threads searches at a time, each on one thread */
    public Backtest(FinishedData data, Plan plan, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("A back-test on " + threads + " threads. Give at least one.");
        }
        this.data = data;
        this.plan = plan;
        this.threads = threads;
    }

    /** @throws InterruptedException when the caller is; searches under way are stopped */
    public BacktestReport run(List<Policy> policies) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<PolicyReport> reports = new ArrayList<>();
            for (Policy policy : policies) {
                reports.add(PolicyReport.of(policy.name(), searches(pool, policy), plan, data.size(), data.hits()));
            }
            return new BacktestReport(
                    data.goal().text(),
                    data.features().uses(),
                    data.features().names().size(),
                    data.size(),
                    data.leftOut(),
                    data.hits(),
                    data.baseRate(),
                    plan,
                    reports);
        } finally {
            pool.shutdownNow();
        }
    }

    /** One search: what {@link #run} does for each policy and seed, for those who keep and schedule searches themselves. */
    public Discovery search(Policy policy, long seed) {
        return new Replay(data, plan, seed).run(policy.chooser().get());
    }

    private List<Discovery> searches(ExecutorService pool, Policy policy) throws InterruptedException {
        List<Callable<Discovery>> replays = LongStream.rangeClosed(1, plan.seeds())
                .<Callable<Discovery>>mapToObj(seed -> () -> search(policy, seed))
                .toList();
        List<Discovery> searches = new ArrayList<>();
        for (Future<Discovery> search : pool.invokeAll(replays)) {
            searches.add(result(policy, search));
        }
        return searches;
    }

    private static Discovery result(Policy policy, Future<Discovery> search) throws InterruptedException {
        try {
            return search.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("Policy " + policy.name() + " failed in a search.", failed.getCause());
        }
    }
}
