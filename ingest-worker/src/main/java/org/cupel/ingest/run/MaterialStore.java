package org.cupel.ingest.run;

import java.util.List;
import java.util.UUID;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.source.SourceProfile;

/** Where materials are kept. All methods join the caller's transaction. */
public interface MaterialStore {

    /**
     * Inserts new materials and updates changed ones. Labels that a row does not mention stay as they are. An id that
     * belongs to another source is kept apart as {@code source/id}: sources are never merged.
     *
     * @param rows with distinct ids
     * @return what is new or changed
     */
    List<Change> upsert(RowOrigins origins, List<ReadOutcome.Accepted> rows);

    /** Returns how many were new or changed. */
    int references(RowOrigins origins, List<ReadOutcome.Reference> rows);

    /** Returns the ids that were there and not withdrawn before. */
    List<String> withdraw(RowOrigins origins, List<ReadOutcome.Withdrawn> rows);

    void quarantine(RowOrigins origins, List<ReadOutcome.Rejected> rows);

    /**
     * Where rows come from.
     *
     * @param releases fetch whose quarantine the rows come out of, null for ordinary rows
     */
    record RowOrigins(UUID runId, SourceProfile profile, long fetchId, Long releases) {}

    /** @param labelled whether the material carries at least one property */
    record Change(String materialId, boolean labelled) {}
}
