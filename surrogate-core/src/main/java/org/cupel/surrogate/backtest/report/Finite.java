package org.cupel.surrogate.backtest.report;

/** JSON has no infinity. */
final class Finite {

    private Finite() {}

    static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
