package org.cupel.ingest.run;

/** Stored in lower case. */
public enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Nothing could be asked, e.g. without a key; other sources went on. */
    SKIPPED
}
