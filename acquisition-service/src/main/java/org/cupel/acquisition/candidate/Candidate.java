package org.cupel.acquisition.candidate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A material within a campaign.
 *
 * @param outOfPool why the last ranking left it out, null when it did not
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
        long version,
        Instant updatedAt) {

    public CandidateState state() {
        return standing.state();
    }

    Candidate movedTo(Standing next, Instant at) {
        return new Candidate(
                id, campaignId, materialId, formula, elements, atomCount, next, evidence, outOfPool, version + 1, at);
    }
}
