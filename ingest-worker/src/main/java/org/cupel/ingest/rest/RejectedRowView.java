package org.cupel.ingest.rest;

import org.cupel.crystal.io.ReadOutcome;

/** A row that could not be taken; see {@link ReadOutcome.Rejected}. */
public record RejectedRowView(int rowNumber, String ref, String reason, String excerpt) {

    static RejectedRowView of(ReadOutcome.Rejected row) {
        return new RejectedRowView(row.rowNumber(), row.ref(), row.reason(), row.excerpt());
    }
}
