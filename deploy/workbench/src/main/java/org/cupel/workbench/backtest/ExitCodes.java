package org.cupel.workbench.backtest;

/** What the help says of exit codes. */
final class ExitCodes {

    static final String DONE = "0:done";
    static final String FAILED = "1:failed";
    static final String UNUSABLE = "2:wrong usage, or input that cannot be used";

    private ExitCodes() {}
}
