package org.cupel.acquisition.validation;

import java.util.Locale;
import org.cupel.acquisition.candidate.CandidateState;

/** What a result means for its candidate; stored and shown in lower case. */
public enum ResultOutcome {
    VALIDATED(CandidateState.VALIDATED),
    REJECTED(CandidateState.REJECTED),
    /** Nothing could be measured, for the material could not be made. */
    FAILED_SYNTHESIS(CandidateState.REJECTED);

    private final CandidateState candidateState;

    ResultOutcome(CandidateState candidateState) {
        this.candidateState = candidateState;
    }

    static ResultOutcome of(Measurement measurement, CandidateState since) {
        if (measurement.failed()) {
            return FAILED_SYNTHESIS;
        }
        return since == CandidateState.VALIDATED ? VALIDATED : REJECTED;
    }

    /** Where the candidate is since. */
    public CandidateState candidateState() {
        return candidateState;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ResultOutcome named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
