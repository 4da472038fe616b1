package org.cupel.platform.jobs;

/** Stored in lower case. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED
}
