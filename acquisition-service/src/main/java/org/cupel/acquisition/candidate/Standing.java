package org.cupel.acquisition.candidate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A candidate's state together with where it was held from, and the whole transition table.
 *
 * @param heldFrom the state to come back to, null unless on hold
 */
public record Standing(CandidateState state, CandidateState heldFrom) {

    public static final Standing RANKED = new Standing(CandidateState.RANKED, null);

    private static final Set<CandidateState> HOLDABLE =
            EnumSet.of(CandidateState.RANKED, CandidateState.FLAGGED, CandidateState.IN_VALIDATION);

    public Standing {
        if ((state == CandidateState.ON_HOLD) != (heldFrom != null)) {
            throw new IllegalArgumentException(
                    "State " + state + " with heldFrom " + heldFrom + ": exactly the held remember where they were.");
        }
        if (heldFrom != null && !HOLDABLE.contains(heldFrom)) {
            throw new IllegalArgumentException("Nothing is held from " + heldFrom + "; only from " + HOLDABLE + ".");
        }
    }

    /** Where the action leads, empty when it is illegal here. */
    public Optional<Standing> after(CandidateAction action) {
        return switch (action) {
            case FLAG -> when(state == CandidateState.RANKED, CandidateState.FLAGGED);
            case UNFLAG -> when(state == CandidateState.FLAGGED, CandidateState.RANKED);
            case RECALL -> when(state == CandidateState.IN_VALIDATION, CandidateState.FLAGGED);
            case REINSTATE -> when(state == CandidateState.WITHDRAWN, CandidateState.RANKED);
            case SEND_TO_VALIDATION -> when(state == CandidateState.FLAGGED, CandidateState.IN_VALIDATION);
            // A better result may overturn the one before.
            case VALIDATE ->
                when(
                        state == CandidateState.IN_VALIDATION || state == CandidateState.REJECTED,
                        CandidateState.VALIDATED);
            case REJECT ->
                when(
                        state == CandidateState.IN_VALIDATION || state == CandidateState.VALIDATED,
                        CandidateState.REJECTED);
            // No moves: they lead nowhere.
            case CLAIM, RELEASE -> Optional.empty();
            case WITHDRAW ->
                when(HOLDABLE.contains(state) || state == CandidateState.ON_HOLD, CandidateState.WITHDRAWN);
            case RESUME -> when(state == CandidateState.ON_HOLD, heldFrom);
            case HOLD ->
                HOLDABLE.contains(state) ? Optional.of(new Standing(CandidateState.ON_HOLD, state)) : Optional.empty();
        };
    }

    /** What a person may ask for now. */
    public Set<CandidateAction> allowedMoves() {
        Set<CandidateAction> allowed = EnumSet.noneOf(CandidateAction.class);
        for (CandidateAction action : CandidateAction.values()) {
            if (action.requestable() && after(action).isPresent()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    /** Whether a result may still come: out of the pool and known to the acquisition function. */
    public boolean pending() {
        return active() == CandidateState.FLAGGED || committed();
    }

    /** Whether a lab works on it, or will again once it is taken off hold: it uses the budget. */
    public boolean committed() {
        return active() == CandidateState.IN_VALIDATION;
    }

    private CandidateState active() {
        return state == CandidateState.ON_HOLD ? heldFrom : state;
    }

    private static Optional<Standing> when(boolean legal, CandidateState target) {
        return legal ? Optional.of(new Standing(target, null)) : Optional.empty();
    }
}
