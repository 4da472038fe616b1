package org.cupel.acquisition.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where notes are kept. */
public interface CampaignNotes {

    Optional<CampaignNote> find(UUID id);

    /** Adds a note; one of the same id stays as it is. */
    void add(CampaignNote note);

    /** Oldest first. */
    List<CampaignNote> of(UUID campaignId);
}
