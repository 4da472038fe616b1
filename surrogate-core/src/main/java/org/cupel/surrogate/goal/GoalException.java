package org.cupel.surrogate.goal;

/** A goal that cannot be understood, or that does not fit its table; the message says what to write instead. */
public final class GoalException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public GoalException(String message) {
        super(message);
    }
}
