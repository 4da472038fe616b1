package org.cupel.acquisition.backtest;

import java.util.UUID;

/** Search finished data again. */
public record BacktestJob(UUID backtestId) {}
