package org.cupel.ingest.source;

/** Stored in lower case. */
public enum FetchState {
    PLANNED,
    /** The bytes are in S3. */
    STORED,
    READ,
    /** Neither asked nor read again in this run; the reason is kept. */
    FAILED
}
