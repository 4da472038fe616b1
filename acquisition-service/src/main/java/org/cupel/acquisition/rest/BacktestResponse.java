package org.cupel.acquisition.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.backtest.BacktestOrder;
import org.cupel.acquisition.backtest.StoredBacktest;

/** A back-test and where it is. */
public record BacktestResponse(
        UUID id,
        String goal,
        String source,
        String table,
        UUID campaignId,
        List<String> policies,
        int seeds,
        long seedFrom,
        int batch,
        int initial,
        Integer budget,
        double stopAt,
        List<String> features,
        boolean baselines,
        String state,
        int done,
        int total,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    static BacktestResponse of(StoredBacktest backtest) {
        BacktestOrder order = backtest.order();
        return new BacktestResponse(
                backtest.id(),
                order.goal(),
                backtest.source(),
                backtest.tableSha256(),
                order.campaignId(),
                order.policies(),
                order.seeds(),
                order.seedFrom(),
                order.batch(),
                order.initial(),
                order.budget(),
                order.stopAt(),
                order.features(),
                order.baselines(),
                backtest.state().wireName(),
                backtest.done(),
                backtest.total(),
                backtest.error(),
                backtest.createdAt(),
                backtest.startedAt(),
                backtest.endedAt());
    }
}
