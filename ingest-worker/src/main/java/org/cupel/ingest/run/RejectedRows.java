package org.cupel.ingest.run;

import java.util.List;
import java.util.UUID;
import org.cupel.crystal.io.ReadOutcome;

/** The rows that a run could not take. */
public interface RejectedRows {

    /** In the order of the source, from its beginning. */
    List<ReadOutcome.Rejected> of(UUID runId, int limit);

    /** Reasons of a run's rows with figures and names left out, the most frequent first. */
    List<ReasonCount> reasons(UUID runId, int limit);

    /** @param reason with … in place of figures and quoted texts */
    record ReasonCount(String reason, int rows) {}
}
