package org.cupel.acquisition.candidate;

import java.util.Optional;
import java.util.UUID;

/** Where candidates are kept. */
public interface Candidates {

    Optional<Candidate> find(UUID id);

    Optional<Candidate> find(UUID campaignId, String materialId);

    /** Reads and locks; the campaign's lock is taken before. */
    Optional<Candidate> lock(UUID id);

    /** Stores a move with its line in the history. */
    void save(MoveOutcome outcome);

    /** Candidates of a campaign that a lab works on, or will again once taken off hold. */
    int committed(UUID campaignId);
}
