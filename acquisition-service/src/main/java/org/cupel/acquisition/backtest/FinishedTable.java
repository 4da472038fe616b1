package org.cupel.acquisition.backtest;

import java.time.Instant;
import java.util.List;

/**
 * A table whose results are all known.
 *
 * @param refused rows that could not be read, the first of them in words
 */
public record FinishedTable(
        String sha256,
        String name,
        long bytes,
        int rows,
        List<String> columns,
        List<String> refused,
        Instant createdAt) {

    public FinishedTable {
        columns = List.copyOf(columns);
        refused = List.copyOf(refused);
    }
}
