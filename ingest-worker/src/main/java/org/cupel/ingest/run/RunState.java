package org.cupel.ingest.run;

/** Stored in lower case. */
public enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}
