package org.cupel.acquisition.candidate;

import java.util.Optional;

/** What other campaigns about the same property do with a material. */
public interface OtherCampaigns {

    /**
     * Keeps everybody else from deciding about the material until the transaction ends, and tells whether it waits for a
     * result or has one elsewhere. The campaign's lock is taken before.
     */
    Optional<Elsewhere> claim(Candidate candidate);
}
