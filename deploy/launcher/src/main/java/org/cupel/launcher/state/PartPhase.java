package org.cupel.launcher.state;

/** Where a part stands. */
public enum PartPhase {
    /** For the parts it needs. */
    WAITING,
    INSTALLING,
    STARTING,
    UP,
    /** Ended by itself; starts again after a pause. */
    RESTARTING,
    /** Cannot be had here, and the rest goes on without. */
    MISSING,
    FAILED,
    STOPPED
}
