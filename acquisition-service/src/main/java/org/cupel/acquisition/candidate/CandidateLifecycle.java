package org.cupel.acquisition.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cupel.platform.problem.ProblemException;

/** Moves candidates by the table of {@link Standing}; whatever is refused changes nothing. */
public final class CandidateLifecycle {

    private CandidateLifecycle() {}

    /** @throws ProblemException 409 {@code stale-version} or {@code illegal-transition} */
    public static MoveOutcome move(Candidate candidate, Move move, Instant at) {
        if (candidate.version() != move.version()) {
            throw stale(candidate, move);
        }
        Standing next = candidate.standing().after(move.action()).orElseThrow(() -> illegal(candidate, move.action()));
        Candidate moved = candidate.movedTo(next, at);
        HistoryEntry entry = new HistoryEntry(
                candidate.id(),
                candidate.campaignId(),
                move.action(),
                candidate.state(),
                moved.state(),
                candidate.version(),
                moved.version(),
                move.actor(),
                move.reason(),
                at);
        return new MoveOutcome(moved, entry);
    }

    public static ProblemException illegal(Candidate candidate, CandidateAction action) {
        List<String> allowed = allowed(candidate);
        return new ProblemException(
                409,
                "illegal-transition",
                "Candidate " + candidate.id() + " (" + candidate.materialId() + ") is "
                        + candidate.state().wireName() + ", where " + action.wireName() + " is not possible. "
                        + (allowed.isEmpty() ? "This state is final; pick another candidate." : "Try " + allowed + "."),
                Map.of("state", candidate.state().wireName(), "allowedMoves", allowed, "version", candidate.version()));
    }

    private static ProblemException stale(Candidate candidate, Move move) {
        return new ProblemException(
                409,
                "stale-version",
                "The move was made against version " + move.version() + " of candidate " + candidate.id()
                        + ", which is at "
                        + candidate.version() + " and " + candidate.state().wireName()
                        + " now. Read it again and decide anew.",
                Map.of(
                        "currentVersion",
                        candidate.version(),
                        "state",
                        candidate.state().wireName()));
    }

    public static List<String> allowed(Candidate candidate) {
        return candidate.standing().allowedMoves().stream()
                .map(CandidateAction::wireName)
                .sorted()
                .toList();
    }
}
