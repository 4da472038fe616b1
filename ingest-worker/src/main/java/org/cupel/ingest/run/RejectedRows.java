package org.cupel.ingest.run;

import java.util.List;
import java.util.UUID;
import org.cupel.crystal.io.ReadOutcome;

/** The rows that a run could not take. */
public interface RejectedRows {

    /** In the order of the source, from its beginning. */
    List<ReadOutcome.Rejected> of(UUID runId, int limit);
}
