package org.cupel.gateway.ingestion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Ingestion runs, read. */
public interface Ingestions {

    /** Newest first. */
    Slice<Ingestion> page(PageRequest request);

    Optional<Ingestion> find(UUID runId);

    /** In the order of the file. */
    Slice<RejectedRow> rejected(UUID runId, PageRequest request);

    /** Kinds of faults among the rows of a run, the most frequent first. */
    List<QuarantineReason> reasons(UUID runId);
}
