package org.cupel.ingest.source;

import java.time.Instant;
import java.util.List;

/**
 * What an answer says about the rest of the run.
 *
 * @param next to be fetched too
 * @param announced rows that the source says it has, 0 when it does not tell
 * @param reached latest change among the rows, null when they tell none
 * @param warnings for the operator; a run with one leaves the watermark where it was
 */
public record Outlook(List<PlannedFetch> next, int announced, Instant reached, List<String> warnings) {

    private static final Outlook NOTHING = new Outlook(List.of(), 0, null, List.of());

    public Outlook {
        next = List.copyOf(next);
        warnings = List.copyOf(warnings);
    }

    public static Outlook nothing() {
        return NOTHING;
    }

    public static Outlook of(List<PlannedFetch> next, int announced) {
        return new Outlook(next, announced, null, List.of());
    }
}
