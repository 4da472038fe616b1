package org.cupel.workbench.backtest;

/** JSON has no infinity. */
final class Finite {

    private Finite() {}

    static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
