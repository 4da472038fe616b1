package org.cupel.acquisition.persistence;

import java.util.List;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Claim;
import org.cupel.acquisition.candidate.Evidence;
import org.cupel.acquisition.candidate.Standing;

final class CandidateMapper {

    private CandidateMapper() {}

    static Candidate toDomain(CandidateEntity row) {
        return new Candidate(
                row.id,
                row.campaignId,
                row.materialId,
                row.formula,
                List.of(row.elements),
                row.atomCount,
                standing(row),
                evidence(row),
                row.outOfPool,
                row.claimedBy == null ? null : new Claim(row.claimedBy, row.claimedAt),
                row.version,
                row.updatedAt);
    }

    private static Standing standing(CandidateEntity row) {
        return new Standing(
                CandidateState.named(row.state), row.heldFrom == null ? null : CandidateState.named(row.heldFrom));
    }

    private static Evidence evidence(CandidateEntity row) {
        return new Evidence(
                row.runId,
                row.modelId,
                row.rank,
                row.score,
                row.q10,
                row.q50,
                row.q90,
                row.pStable,
                row.pMetastable,
                row.aleatoric,
                row.epistemic,
                row.total,
                row.decision,
                row.reasonsJson,
                row.intervalLow,
                row.intervalHigh,
                row.oodScore,
                row.othersJson);
    }

    static void copyMove(Candidate candidate, CandidateEntity row) {
        Standing standing = candidate.standing();
        row.state = standing.state().wireName();
        row.heldFrom = standing.heldFrom() == null ? null : standing.heldFrom().wireName();
        row.claimedBy = candidate.claim() == null ? null : candidate.claim().by();
        row.claimedAt = candidate.claim() == null ? null : candidate.claim().since();
        row.version = candidate.version();
        row.updatedAt = candidate.updatedAt();
    }
}
