package org.cupel.ingest.run;

/** Why a run began; stored in lower case. */
public enum RunCause {
    /** Somebody sent a file. */
    UPLOAD,
    SCHEDULE,
    MANUAL,
    /** By hand, and for everything since a moment that the watermark has passed. */
    BACKFILL,
    /** Stored answers are read again, nothing is asked for. */
    REPARSE,
    /** Rows that somebody let out of quarantine are read again. */
    RELEASE
}
