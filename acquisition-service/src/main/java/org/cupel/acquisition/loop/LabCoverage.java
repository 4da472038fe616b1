package org.cupel.acquisition.loop;

import java.util.Optional;
import java.util.UUID;

/** How well intervals held what the laboratory found, and what to ask of the next ones. */
public interface LabCoverage {

    /** @return miscoverage of the campaign's next intervals; empty before the first result that had an interval */
    Optional<Double> nextMiscoverage(UUID campaignId);
}
