package org.cupel.acquisition.candidate;

import java.time.Instant;
import java.util.Map;
import org.cupel.platform.problem.ProblemException;

/** Who may claim a candidate in validation and give it back: first come, first served. Versions stay as they are. */
final class Claims {

    private Claims() {}

    /** @throws ProblemException 409 when somebody else works on it, or it is not in validation */
    static MoveOutcome claim(Candidate candidate, String actor, Instant at) {
        if (candidate.state() != CandidateState.IN_VALIDATION) {
            throw CandidateLifecycle.illegal(candidate, CandidateAction.CLAIM);
        }
        requireNobodyElse(
                candidate,
                actor,
                "Agree with " + by(candidate) + ", who can release it; a result is taken from" + " anybody.");
        return told(candidate, candidate.claimed(new Claim(actor, at)), CandidateAction.CLAIM, actor, null, at);
    }

    /**
     * @param anybodys whether the actor may release what others claimed
     * @throws ProblemException 409 when somebody else works on it
     */
    static MoveOutcome release(Candidate candidate, String actor, boolean anybodys, Instant at) {
        if (!anybodys) {
            requireNobodyElse(candidate, actor, "Ask " + by(candidate) + ", or an admin, to release it.");
        }
        String whose = candidate.claim().by().equals(actor) ? null : "claimed by " + by(candidate);
        return told(candidate, candidate.claimed(null), CandidateAction.RELEASE, actor, whose, at);
    }

    private static void requireNobodyElse(Candidate candidate, String actor, String advice) {
        Claim claim = candidate.claim();
        if (claim != null && !claim.by().equals(actor)) {
            throw new ProblemException(
                    409,
                    "claimed",
                    "Candidate " + candidate.id() + " (" + candidate.materialId() + ") is claimed by " + claim.by()
                            + " since " + claim.since() + ". " + advice,
                    Map.of("claimedBy", claim.by(), "claimedAt", claim.since().toString()));
        }
    }

    private static String by(Candidate candidate) {
        return candidate.claim() == null ? "nobody" : candidate.claim().by();
    }

    private static MoveOutcome told(
            Candidate before, Candidate after, CandidateAction action, String actor, String reason, Instant at) {
        var entry = new HistoryEntry(
                before.id(),
                before.campaignId(),
                action,
                before.state(),
                after.state(),
                before.version(),
                after.version(),
                actor,
                reason,
                at);
        return new MoveOutcome(after, entry);
    }
}
