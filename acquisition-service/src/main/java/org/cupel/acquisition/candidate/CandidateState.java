package org.cupel.acquisition.candidate;

import java.util.Locale;

/** Where a candidate stands; stored and shown in lower case. */
public enum CandidateState {
    RANKED,
    FLAGGED,
    IN_VALIDATION,
    VALIDATED,
    REJECTED,
    ON_HOLD,
    WITHDRAWN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CandidateState named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
