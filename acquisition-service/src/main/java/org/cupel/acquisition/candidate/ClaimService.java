package org.cupel.acquisition.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cupel.platform.problem.ProblemException;

/** Lets people of a laboratory say who works on what. A claim keeps nobody from reporting a result. */
@ApplicationScoped
public class ClaimService {

    private final Candidates candidates;
    private final Clock clock;

    public ClaimService(Candidates candidates, Clock clock) {
        this.candidates = candidates;
        this.clock = clock;
    }

    /**
     * Claiming again what one has claimed changes nothing.
     *
     * @throws ProblemException 409 when somebody else works on it, or it is not in validation
     */
    @Transactional
    public Candidate claim(UUID candidateId, String actor) {
        Candidate candidate = locked(candidateId);
        boolean mine = candidate.claim() != null && candidate.claim().by().equals(actor);
        return mine ? candidate : saved(Claims.claim(candidate, actor, clock.instant()));
    }

    /**
     * Releasing what nobody has claimed changes nothing.
     *
     * @param anybodys whether the actor may release what others claimed
     * @throws ProblemException 409 when somebody else works on it
     */
    @Transactional
    public Candidate release(UUID candidateId, String actor, boolean anybodys) {
        Candidate candidate = locked(candidateId);
        return candidate.claim() == null
                ? candidate
                : saved(Claims.release(candidate, actor, anybodys, clock.instant()));
    }

    private Candidate saved(MoveOutcome outcome) {
        candidates.save(outcome);
        return outcome.candidate();
    }

    private Candidate locked(UUID candidateId) {
        return candidates.lock(candidateId).orElseThrow(() -> CandidateService.unknown(candidateId));
    }
}
