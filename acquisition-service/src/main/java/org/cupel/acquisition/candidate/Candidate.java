package org.cupel.acquisition.candidate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A material within a campaign.
 *
 * @param outOfPool why the last ranking left it out, null when it did not
 * @param claim who works on it, null when nobody says so; only in validation
 * @param version grows with every move and every ranking that touches it
 */
public record Candidate(
        UUID id,
        UUID campaignId,
        String materialId,
        String formula,
        List<String> elements,
        int atomCount,
        Standing standing,
        Evidence evidence,
        String outOfPool,
        Claim claim,
        long version,
        Instant updatedAt) {

    public CandidateState state() {
        return standing.state();
    }

    Candidate movedTo(Standing next, Instant at) {
        // Every move leads out of validation or into it, so no claim outlives one.
        return new Candidate(
                id,
                campaignId,
                materialId,
                formula,
                elements,
                atomCount,
                next,
                evidence,
                outOfPool,
                null,
                version + 1,
                at);
    }

    Candidate claimed(Claim by) {
        return new Candidate(
                id,
                campaignId,
                materialId,
                formula,
                elements,
                atomCount,
                standing,
                evidence,
                outOfPool,
                by,
                version,
                updatedAt);
    }
}
