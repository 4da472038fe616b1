package org.cupel.acquisition.backtest;

import java.util.Locale;

/** Where a back-test is. */
public enum BacktestState {
    QUEUED,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == FINISHED || this == FAILED || this == CANCELLED;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BacktestState named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
