package org.cupel.acquisition.backtest;

/** Nobody wants the back-test any more. */
final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
