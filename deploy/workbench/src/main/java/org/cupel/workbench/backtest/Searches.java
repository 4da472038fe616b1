package org.cupel.workbench.backtest;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cupel.surrogate.backtest.Backtest;
import org.cupel.surrogate.backtest.Discovery;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.workbench.console.WorkException;

/** Plays policies over seeds, several searches at a time; what is in the log is not played again. */
final class Searches {

    private final FinishedData data;
    private final Setup setup;
    private final int threads;
    private final SearchLog log;

    Searches(FinishedData data, Setup setup, int threads, SearchLog log) {
        this.data = data;
        this.setup = setup;
        this.threads = threads;
        this.log = log;
    }

    /** Of this run and those before it, by policy and seed. */
    private final Map<String, Map<Long, Discovery>> all = new LinkedHashMap<>();

    private record Played(String policy, Discovery search) {}

    /** By the names of the policies, in the order of seeds. */
    Map<String, List<Discovery>> play(List<Policy> policies, List<Long> seeds)
            throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CompletionService<Played> running = new ExecutorCompletionService<>(pool);
        int submitted = 0;
        int takenOver = 0;
        try {
            // All policies of a seed before the next seed: what is left then takes as long as what was.
            for (long seed : seeds) {
                for (Policy policy : policies) {
                    if (of(policy.name()).containsKey(seed)) {
                        continue;
                    }
                    Optional<Discovery> before = log.find(kept(policy.name()), seed);
                    if (before.isPresent()) {
                        takenOver++;
                        of(policy.name()).put(seed, before.get());
                    } else {
                        submitted++;
                        running.submit(() -> new Played(policy.name(), search(policy, seed)));
                    }
                }
            }
            try (SearchProgress progress = SearchProgress.of(submitted + takenOver, takenOver)) {
                for (int i = 0; i < submitted; i++) {
                    Played played = result(running);
                    log.add(kept(played.policy()), played.search());
                    of(played.policy()).put(played.search().seed(), played.search());
                    progress.oneMore();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return inOrder(policies, seeds);
    }

    /** The budget decides where a search ends, and that of a baseline depends on the others. */
    private String kept(String policy) {
        return policy + " within " + setup.plan(policy, data.size()).budget();
    }

    private Map<Long, Discovery> of(String policy) {
        return all.computeIfAbsent(policy, name -> new HashMap<>());
    }

    private Discovery search(Policy policy, long seed) {
        return new Backtest(data, setup.plan(policy.name(), data.size()), 1).search(policy, seed);
    }

    private Played result(CompletionService<Played> running) throws InterruptedException {
        try {
            return running.take().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OutOfMemoryError) {
                throw new WorkException(
                        threads + " searches at a time do not fit into "
                                + Runtime.getRuntime().maxMemory() / (1 << 20)
                                + " MB. Maybe --threads 1, a smaller --budget, or CUPEL_BACKTEST_HEAP=4g.",
                        failed.getCause());
            }
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("A search failed.", failed.getCause());
        }
    }

    private Map<String, List<Discovery>> inOrder(List<Policy> policies, List<Long> seeds) {
        Map<String, List<Discovery>> ordered = new LinkedHashMap<>();
        policies.forEach(policy -> ordered.put(
                policy.name(), seeds.stream().map(of(policy.name())::get).toList()));
        return ordered;
    }
}
