package org.cupel.acquisition.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where campaigns are kept. */
public interface Campaigns {

    Optional<Campaign> find(UUID id);

    Optional<Campaign> named(String name);

    /** Reads and locks the campaign until the transaction ends: whatever touches its candidates takes this lock first. */
    Optional<Campaign> lock(UUID id);

    /** @return false when a campaign of that name was there first */
    boolean add(Campaign campaign);

    /** Stores how far it is; the definition stays. */
    void save(Campaign campaign);

    /** Stores a draft with its changed definition. */
    void saveDraft(Campaign draft);

    /** Running campaigns in a phase, oldest first. */
    List<UUID> running(Phase phase);

    /** Every running campaign. */
    List<Campaign> running();
}
