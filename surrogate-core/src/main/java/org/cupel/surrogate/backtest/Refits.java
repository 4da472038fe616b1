package org.cupel.surrogate.backtest;

/** Says when enough has been learnt to fit again. */
final class Refits {

    private final double growth;
    private int fitted;

    /** @param growth factor by which results have grown between two fits */
    Refits(double growth) {
        this.growth = growth;
    }

    /** Whether to fit now; if so, the next one is due later. */
    boolean due(int results) {
        boolean due = results >= growth * fitted;
        fitted = due ? results : fitted;
        return due;
    }
}
