package org.cupel.gateway.crate;

import java.util.List;
import java.util.UUID;

/** Whom to name, read. */
public interface CitedSources {

    /** Sources of the materials that are candidates of a campaign, by name. */
    List<CitedSource> of(UUID campaignId);
}
