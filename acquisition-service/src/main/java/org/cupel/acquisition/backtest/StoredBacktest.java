package org.cupel.acquisition.backtest;

import java.time.Instant;
import java.util.UUID;

/**
 * A back-test and where it is.
 *
 * @param source name of the table, or known values
 * @param tableSha256 of the table that is searched; null while known values are not written down yet
 * @param done searches of {@code total}, which is 0 until it is known
 * @param error why it failed, null otherwise
 */
public record StoredBacktest(
        UUID id,
        BacktestOrder order,
        String source,
        String tableSha256,
        BacktestState state,
        int done,
        int total,
        String error,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {}
