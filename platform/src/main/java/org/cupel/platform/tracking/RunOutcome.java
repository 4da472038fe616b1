package org.cupel.platform.tracking;

/** How a run ended, in the server's words. */
public enum RunOutcome {
    FINISHED,
    FAILED,
    KILLED
}
