package org.cupel.acquisition.candidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What moves a candidate. {@link #VALIDATE} and {@link #REJECT} come from a result only, never from a person's click. */
public enum CandidateAction {
    FLAG,
    SEND_TO_VALIDATION,
    HOLD,
    RESUME,
    WITHDRAW,
    /** Takes a flag back before anything was begun. */
    UNFLAG,
    /** Takes a candidate back from the lab, to be handed on again. */
    RECALL,
    /** Brings a withdrawn candidate back into the pool. */
    REINSTATE,
    VALIDATE,
    REJECT,
    /** Says who works on it; it stays where it is. */
    CLAIM,
    /** Takes that back. */
    RELEASE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person may ask for it as a move. */
    public boolean requestable() {
        return compareTo(VALIDATE) < 0;
    }

    /** Whether it leads to an experiment. */
    public boolean startsWork() {
        return this == FLAG || this == SEND_TO_VALIDATION;
    }

    /** The requestable action of that name. */
    public static Optional<CandidateAction> requestable(String wireName) {
        return Arrays.stream(values())
                .filter(CandidateAction::requestable)
                .filter(action -> action.wireName().equals(wireName))
                .findFirst();
    }
}
