package org.cupel.acquisition.backtest;

import java.util.List;
import java.util.UUID;

/**
 * What is to be searched again, and how.
 *
 * @param policies without repetition
 * @param seedFrom the first seed
 * @param budget most results of a search, null for the usual limit
 * @param stopAt share of the hits after which a search ends
 * @param features the only columns to learn from; empty for all that are fit
 * @param baselines whether random and greedy choice are played beside
 * @param table SHA-256 of an uploaded one, null for the values that are known of materials
 * @param campaignId whose goal it is, null when the goal was given
 */
public record BacktestOrder(
        String goal,
        List<String> policies,
        int seeds,
        long seedFrom,
        int batch,
        int initial,
        Integer budget,
        double stopAt,
        List<String> features,
        boolean baselines,
        String table,
        UUID campaignId) {

    public BacktestOrder {
        policies = List.copyOf(policies);
        features = List.copyOf(features);
    }
}
