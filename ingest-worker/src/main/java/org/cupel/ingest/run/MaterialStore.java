package org.cupel.ingest.run;

import java.util.List;
import org.cupel.crystal.io.ReadOutcome;

/** Where materials are kept. All methods join the caller's transaction. */
public interface MaterialStore {

    /**
     * Inserts new materials and updates changed ones. Labels that a row does not mention stay as they are.
     *
     * @param rows with distinct ids
     */
    Upserted upsert(IngestionRun run, List<ReadOutcome.Accepted> rows);

    void reject(IngestionRun run, List<ReadOutcome.Rejected> rows);

    /**
     * @param materialIds new or changed
     * @param labelled how many of them carry at least one property
     */
    record Upserted(List<String> materialIds, int labelled) {}
}
