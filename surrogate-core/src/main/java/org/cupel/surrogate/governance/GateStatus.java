package org.cupel.surrogate.governance;

/** What became of a gate. */
public enum GateStatus {
    PASSED,
    FAILED,
    /** The measurement is missing, undefined or rests on too few cases. A required gate in this state does not pass. */
    NOT_MEASURED
}
