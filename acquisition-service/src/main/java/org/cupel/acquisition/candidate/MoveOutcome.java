package org.cupel.acquisition.candidate;

import org.cupel.schema.event.CandidateMoved;

/** A move that happened: the candidate afterwards and the line it leaves in the history. */
public record MoveOutcome(Candidate candidate, HistoryEntry entry) {

    /** As others hear of it. */
    public CandidateMoved event() {
        return new CandidateMoved(
                candidate.campaignId(),
                candidate.id(),
                candidate.materialId(),
                candidate.formula(),
                entry.action().wireName(),
                entry.from().wireName(),
                entry.to().wireName(),
                Math.toIntExact(candidate.version()),
                entry.actor(),
                entry.reason());
    }
}
