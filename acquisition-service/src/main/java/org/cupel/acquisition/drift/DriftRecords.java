package org.cupel.acquisition.drift;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where comparisons are kept. */
public interface DriftRecords {

    /** @return false when there is one of the same key; nothing is stored then */
    boolean add(DriftRecord found);

    /** Newest first. */
    List<DriftRecord> newest(UUID campaignId, int limit);

    /** The newest word on a model in a campaign. */
    Optional<DriftRecord> newest(UUID campaignId, UUID modelId);
}
