package org.cupel.ingest.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cupel.crystal.io.ReadOutcome;

/** The rows that a run could not take. */
public interface RejectedRows {

    /** In the order of the source, from its beginning. */
    List<ReadOutcome.Rejected> of(UUID runId, int limit);

    /**
     * Lets held rows of a run go, to be read again.
     *
     * @param refs which, all when empty
     * @return how many there were
     */
    int release(UUID runId, List<String> refs, String actor);

    /** Numbers of the rows of a fetch that somebody released, taken since or not. */
    Set<Integer> released(long fetchId);

    /** Notes that released rows became materials after all. */
    void taken(long fetchId, Collection<Integer> rowNumbers);
}
